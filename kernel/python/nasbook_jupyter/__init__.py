"""What nasbook needs in Python: the notebook runner, the kernel spec and a parameter translator for papermill."""
