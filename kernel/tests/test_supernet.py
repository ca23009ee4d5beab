"""Sub-networks in cells: weights are cut out, recalibrated and measured in the kernel's own process."""

import time
from pathlib import Path

import pytest

PREPARE = """
var space = McuNetSpace.lab();
OfaSupernet.random(new Random(1)).state().writeSafetensors(Path.of("supernet.safetensors"), io.nasbook.net.weights.Precision.FLOAT32);
var supernet = OfaSupernet.read(Path.of("supernet.safetensors"));
var splits = WakeWords.splits(1, new SplitSizes(0, 96, 40, 0));
var options = RunOptions.LAB.withBatchSize(32);
"""

SLOW = """
var many = WakeWords.splits(2, new SplitSizes(0, 100_000, 8, 0));
var bar = Progress.of("recalibration", many.calibration().size());
var listening = options.withProgress((done, total) -> bar.at(done));
supernet.subnet(space.smallest(96)).recalibrated(many.calibration(), listening)
"""

ENGINES = ["onnxruntime", "torch"]


@pytest.fixture(scope="module")
def lab(start, tmp_path_factory):
    kernel = start(cwd=str(tmp_path_factory.mktemp("lab")), java_options="-Xmx512m")
    cell = kernel.run(PREPARE)
    assert cell.error is None, cell.trace
    yield kernel
    kernel.close()


def engines(kernel):
    """The native engines that the kernel's process has loaded."""
    maps = Path(f"/proc/{kernel.process.pid}/maps").read_text()
    return [name for name in ENGINES if f"lib{name}" in maps]


def test_nothing_native_is_loaded_before_a_network_runs(lab):
    cell = lab.run("supernet.subnet(space.smallest(96))")
    assert cell.result.startswith("sub-network") and cell.result.endswith("not recalibrated")
    assert engines(lab) == []


def test_a_subnetwork_is_recalibrated_and_measured(lab):
    cell = lab.run(
        "var net = supernet.subnet(space.smallest(96)).recalibrated(splits.calibration(), options);\n"
        "net.accuracy(splits.validation())"
    )
    assert cell.error is None, cell.trace
    assert "of 40 images" in cell.result and "loss" in cell.result
    assert cell.stderr == ""
    assert engines(lab) == ["onnxruntime"]
    again = lab.run("net.accuracy(splits.validation())")
    assert again.result == cell.result


def test_mistakes_are_sentences(lab):
    cell = lab.run("supernet.subnet(space.smallest(96)).accuracy(splits.validation())")
    assert cell.error.endswith("IllegalStateException")
    assert "take subnet.recalibrated(...)" in cell.reply["evalue"]
    cell = lab.run("net.close();\nnet.accuracy(splits.validation())")
    assert "closed: take a new one with supernet.subnet(arch)" in cell.reply["evalue"]
    cell = lab.run("supernet.subnet(space.smallest(96)).recalibrated(splits.validation())")
    assert cell.reply["status"] == "error" and "ValidationSplit" in cell.trace


def test_a_run_shows_its_progress_and_is_ended_by_an_interrupt(lab):
    cell = lab.stop_after(SLOW, seconds=3)
    assert cell.error == "Interrupted", cell.trace
    assert cell.fair_seconds < 1, cell.fair_seconds
    assert cell.contents("update_display_data"), "the bar should have moved"
    assert lab.is_well()
    again = lab.run(
        "supernet.subnet(space.smallest(96)).recalibrated(splits.calibration(), options).accuracy(splits.validation())"
    )
    assert "of 40 images" in again.result, again.trace


def test_an_interrupt_does_not_wait_for_a_large_batch(lab):
    msg_id = lab.start(
        "var large = WakeWords.splits(3, new SplitSizes(0, 128, 0, 0));\n"
        "supernet.subnet(space.largest(160, 2)).recalibrated(large.calibration())"
    )
    deadline = time.monotonic() + 60
    while "nasbook-batch" not in thread_names(lab) and time.monotonic() < deadline:
        time.sleep(0.05)
    watch = lab.watch()
    lab.interrupt()
    cell = lab.finish(msg_id, timeout=30, watch=watch)
    assert cell.error == "Interrupted", cell.trace
    assert cell.fair_seconds < 1, cell.fair_seconds
    assert lab.is_well()


def thread_names(kernel):
    """Names of the process's threads as the system knows them, which are cut at 15 characters."""
    tasks = Path(f"/proc/{kernel.process.pid}/task").iterdir()
    return {(task / "comm").read_text().strip() for task in tasks}


def test_running_a_cell_again_frees_what_it_took(lab):
    cell = (
        "var few = WakeWords.splits(4, new SplitSizes(0, 4, 4, 0));\n"
        "var again = supernet.subnet(space.largest(96, 2)).recalibrated(few.calibration());\n"
        "again.accuracy(few.validation()).images()"
    )
    levels = []
    for _ in range(3):
        for _ in range(12):
            assert lab.run(cell).result == "4"
        levels.append(lab.process.memory_info().rss / 2**20)
    assert levels[2] - levels[1] < 200, levels


def test_pytorch_agrees_as_the_reference(lab):
    cell = lab.run(
        """
import io.nasbook.net.image.Batches;
import io.nasbook.net.torch.ElasticNetwork;
import ai.djl.ndarray.types.DataType;
float[] fast, reference;
try (var pytorch = ElasticNetwork.open(supernet, DataType.FLOAT32);
     var fresh = supernet.subnet(space.smallest(96));
     var measured = fresh.recalibrated(splits.calibration(), options);
     var batches = Batches.of(splits.validation(), 96, 8)) {
  var batch = batches.next();
  fast = measured.logits(batch);
  reference = pytorch.logits(measured.network(), batch);
}
IntStream.range(0, fast.length).mapToDouble(i -> Math.abs(fast[i] - reference[i])).max().getAsDouble()
""",
        timeout=120,
    )
    assert cell.error is None, cell.trace
    assert float(cell.result) < 1e-3
    assert engines(lab) == ENGINES
    assert cell.stdout == "" and cell.stderr == ""
    assert lab.rests(), "idle threads of the engines must not spin"
