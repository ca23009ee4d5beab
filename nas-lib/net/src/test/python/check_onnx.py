"""Checks an exported network with onnx's own checker and onnxruntime.

usage: python check_onnx.py MODEL PIXELS LOGITS COUNT SIDE (pixels and logits as little-endian float32)
"""

import sys

import numpy as np
import onnx
import onnxruntime

model_path, pixels_path, logits_path, count, side = sys.argv[1:]
model = onnx.load(model_path)
onnx.checker.check_model(model, full_check=True)
pixels = np.fromfile(pixels_path, "<f4").reshape(int(count), 3, int(side), int(side))
expected = np.fromfile(logits_path, "<f4").reshape(int(count), -1)
session = onnxruntime.InferenceSession(model_path, providers=["CPUExecutionProvider"])
(logits,) = session.run(None, {"images": pixels})
difference = float(np.abs(logits - expected).max())
print("metadata", {entry.key: entry.value for entry in model.metadata_props})
print("largest difference of logits", difference)
sys.exit(0 if difference < 1e-4 else 1)
