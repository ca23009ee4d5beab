"""A kernel for many tests, which is replaced when one of them loses it."""

import time

import pytest
from bounds import ANSWER_SECONDS, comes_to_rest, is_within


class Shared:
    """One kernel for many tests; a test that loses it does not fail those that follow."""

    def __init__(self, start):
        self.start = start
        self.kernel = None

    def get(self):
        if self.kernel is None or not self.kernel.manager.is_alive():
            self.drop()
            self.kernel = self.start()
        return self.kernel

    def drop(self):
        if self.kernel is not None:
            self.kernel.close()
        self.kernel = None


@pytest.fixture(scope="module")
def shared(start):
    shared = Shared(start)
    yield shared
    shared.drop()


@pytest.fixture
def kernel(shared):
    return shared.get()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item):
    """A kernel that failed a test is not trusted with the next one."""
    report = (yield).get_result()
    if report.when == "call" and report.failed and "shared" in item.fixturenames:
        item.funcargs["shared"].drop()


def is_well(kernel):
    """Answers `1+1` at once and is at rest."""
    begun = time.monotonic()
    cell = kernel.run("1+1", timeout=30)
    seconds = time.monotonic() - begun
    assert cell.result == "2" and cell.stderr == "" and not cell.contents("error"), cell.trace
    assert is_within(seconds, ANSWER_SECONDS), f"1+1 took {seconds:.1f} s"
    assert comes_to_rest(kernel), "the kernel is not at rest"


@pytest.fixture
def well():
    return is_well
