"""`./nasbook train`: the library's own command, on the class path that every command of the library has."""


def test_the_command_gets_the_library_and_the_arguments(built):
    said = built.call("train", "a folder", "--threads", "2", FAKE_PYTHON="/bin/true")
    assert said.returncode == 0, said.stderr
    given = (built.root / "java-arguments").read_text().splitlines()
    assert given[:2] == ["--enable-native-access=ALL-UNNAMED", "-cp"]
    assert given[2].endswith("kernel/jupyter/target/dist/lib/*")
    assert given[3:] == ["io.nasbook.net.train.TrainCommand", "a folder", "--threads", "2"]
