"""`./nasbook data`: the library's own command, without Python."""


def test_the_librarys_command_gets_the_arguments(built):
    said = built.call("data", "get", "a set", FAKE_PYTHON="/bin/true")
    assert said.returncode == 0, said.stderr
    given = (built.root / "java-arguments").read_text().splitlines()
    assert given[:2] == ["--enable-native-access=ALL-UNNAMED", "-cp"]
    assert given[2].endswith("kernel/jupyter/target/dist/lib/*")
    assert given[3:] == ["io.nasbook.data.store.DataCommand", "get", "a set"]


def test_the_commands_exit_code_is_kept(built):
    assert built.call("data", "list", FAKE_PYTHON="/bin/false").returncode == 1
