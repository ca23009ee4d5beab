"""jupyter_kernel_test: the conformance suite of Jupyter's own project."""

import jupyter_kernel_test


class NasbookConformanceTest(jupyter_kernel_test.KernelTests):
    kernel_name = "nasbook"
    language_name = "java"
    file_extension = ".java"
    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oops");'
    completion_samples = [{"text": 'String word = "abc"; word.isBlan', "matches": ["isBlank()"]}, {"text": "System.ou"}]
    complete_code_samples = ["1 + 1", "int x = 3;", "class A {}", "void f() { }", "// only a comment"]
    incomplete_code_samples = ["int f() {", "class A {", "System.out.println(", "1 +", 'var text = """\nopen']
    invalid_code_samples = ["int x = = 3;", "class { }"]
    code_generate_error = "throw new IllegalStateException(\"no\");"
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": "Math.max(1, 5)", "result": "5"},
        {"code": "List.of(1, 2)", "result": "[1, 2]"},
    ]
    code_display_data = [{"code": 'display(Math.sqrt(2));', "mime": "text/plain"}]
    supported_history_operations = ("tail", "range", "search")
    code_history_pattern = "6 ?*"
    code_inspect_sample = "String"
    code_clear_output = "clearOutput(false);"

    def execute_helper(self, *arguments, **options):
        """As the suite's, which waits a tenth of a second for each message; a busy machine takes longer."""
        channel = self.kc.iopub_channel
        get_msg = channel.get_msg
        channel.get_msg = lambda timeout: get_msg(timeout=60)
        try:
            return super().execute_helper(*arguments, **options)
        finally:
            del channel.get_msg
