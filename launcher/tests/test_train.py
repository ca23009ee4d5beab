"""`./nasbook train`: the library's own command with PyTorch on its class path."""


def class_path(built):
    folder = built.root / "nas-lib/net/target"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / "classpath"


def test_the_command_gets_pytorch_and_the_arguments(built):
    class_path(built).write_text("/jars/pytorch.jar")
    said = built.call("train", "a folder", "--threads", "2", FAKE_PYTHON="/bin/true")
    assert said.returncode == 0, said.stderr
    given = (built.root / "java-arguments").read_text().splitlines()
    assert given[:2] == ["--enable-native-access=ALL-UNNAMED", "-cp"]
    assert given[2].endswith("nas-lib/net/target/classes:/jars/pytorch.jar")
    assert given[3:] == ["io.nasbook.net.train.TrainCommand", "a folder", "--threads", "2"]


def test_a_missing_class_path_is_said(built):
    class_path(built).unlink(missing_ok=True)
    said = built.call("train", "plan")
    assert said.returncode == 1
    assert "there is no" in said.stderr and "classpath" in said.stderr
