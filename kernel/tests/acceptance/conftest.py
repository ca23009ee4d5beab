"""A kernel for many tests, which is replaced when one of them loses it."""

import pytest


class Shared:
    """One kernel for many tests; a test that loses it does not fail those that follow."""

    def __init__(self, start):
        self.start = start
        self.kernel = None

    def get(self):
        if self.kernel is None or not self.kernel.manager.is_alive():
            self.drop()
            self.kernel = self.start()
            self.kernel.settle()
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

