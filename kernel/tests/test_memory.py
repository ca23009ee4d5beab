"""What the kernel takes of the machine's memory."""

GARBAGE = """
var ring = new byte[8][];
for (int i = 0; i < 2_000; i++) {
    ring[i % 8] = new byte[2_000_000];
    Arrays.fill(ring[i % 8], (byte) 1);
}
"""


def test_what_died_old_is_not_kept_until_the_heap_is_full(fresh):
    kernel = fresh(java_options="-Xmx3g")
    assert kernel.run(GARBAGE, timeout=120).error is None
    megabytes = kernel.process.memory_info().rss / 2**20
    assert megabytes < 800, "4 GB went through the heap, 16 MB of them are alive"


def test_a_heap_that_is_needed_is_there(fresh):
    kernel = fresh(java_options="-Xmx1g")
    cell = kernel.run("var held = new ArrayList<byte[]>();\nfor (int i = 0; i < 300; i++) held.add(new byte[2_000_000]);\nheld.size()", timeout=120)
    assert cell.result == "300", cell.trace
