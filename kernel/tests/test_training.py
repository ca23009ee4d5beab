"""Training in cells: a supernet and one network of it learn in the kernel's own process."""

import pytest

PREPARE = """
var options = new TrainingOptions(1, 8, 0.9, 3e-5, 0, 0.5, Augmentation.NONE);
var images = WakeWords.splits(1, new SplitSizes(200, 0, 0, 0)).train();
SupernetPlan plan(long steps) {
    var phase = new Phase(steps, 1, 0.05, List.of(32));
    return new SupernetPlan(options, List.of(new Widening(phase, List.of(0), List.of(3), List.of(3), List.of(0), 0)));
}
OfaSupernet train(String folder, long steps, TrainingListener listener) {
    var first = OfaSupernet.random(new Random(1));
    try (var training = Training.ofSupernet(Path.of(folder), plan(steps), first, images)) {
        return training.run(Duration.ofMinutes(3), listener).result();
    }
}
"""


@pytest.fixture(scope="module")
def lab(start, tmp_path_factory):
    kernel = start(cwd=str(tmp_path_factory.mktemp("training")), java_options="-Xmx512m")
    cell = kernel.run(PREPARE)
    assert cell.error is None, cell.trace
    yield kernel
    kernel.close()


def test_a_supernet_learns_and_tells_every_step(lab):
    cell = lab.run('var trained = train("run", 3, step -> System.out.printf("loss %.3f%n", step.largest().loss()));')
    assert cell.error is None, cell.trace
    assert cell.stdout.count("loss ") == 3
    assert cell.stderr == ""
    changed = lab.run('trained.state().get("classifier.linear.linear.weight").equals(OfaSupernet.random(new Random(1)).state().get("classifier.linear.linear.weight"))')
    assert changed.result == "false"


def test_a_network_of_it_trains_further_by_itself(lab):
    cell = lab.run(
        "var arch = McuNetSpace.lab().smallest(32);\n"
        "var alone = new FixedPlan(options, arch, List.of(new Phase(2, 1, 0.01, List.of(32))));\n"
        'var tuning = Training.ofNetwork(Path.of("alone"), alone, trained.extract(arch), images);\n'
        "var tuned = tuning.run(Duration.ofMinutes(3), TrainingListener.NONE).result();\n"
        "tuning.close();\n"
        "tuned.parameterCount() == trained.extract(arch).parameterCount()"
    )
    assert cell.error is None, cell.trace
    assert cell.result == "true"


def test_an_interrupt_keeps_all_steps_and_the_next_run_goes_on(lab):
    running = lab.start('train("long", 100_000, step -> System.out.println("a step"));')
    while lab.client.get_iopub_msg(timeout=60)["content"].get("name") != "stdout":
        pass
    watch = lab.watch()
    lab.interrupt()
    cell = lab.finish(running, watch=watch)
    assert cell.error == "Interrupted" or cell.error.endswith("CancellationException"), cell.trace
    assert cell.fair_seconds < 2, "the kernel answers after 2 s at the latest, also while the checkpoint is being written"
    assert lab.is_well()
    goes_on = lab.run(
        'var training = Training.ofSupernet(Path.of("long"), plan(100_000), OfaSupernet.random(new Random(1)), images);\n'
        "var steps = training.steps();\n"
        "training.close();\n"
        "steps"
    )
    assert int(goes_on.result.replace(",", "")) > 0, goes_on.trace


def test_a_second_training_in_the_folder_is_refused_in_a_sentence(lab):
    cell = lab.run(
        'var open = Training.ofSupernet(Path.of("locked"), plan(3), OfaSupernet.random(new Random(1)), images);\n'
        'train("locked", 3, TrainingListener.NONE);'
    )
    assert "another training runs in locked" in cell.reply["evalue"]
    assert lab.run("open.close();").error is None
