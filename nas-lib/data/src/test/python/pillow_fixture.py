"""Makes the resize fixture with Pillow: a picture with edges, ramps and noise, and what BILINEAR makes of it.

usage: python pillow_fixture.py FOLDER
"""

import random
import sys
from pathlib import Path

import PIL
from PIL import Image

folder = Path(sys.argv[1])
rng = random.Random(7)
image = Image.new("RGB", (83, 61))
image.putdata(
    [
        (
            255 if (x // 7 + y // 5) % 2 else 20,
            (x * 3 + y) % 256,
            rng.randrange(256),
        )
        for y in range(61)
        for x in range(83)
    ]
)
image.save(folder / "source.png")
for side in (8, 29, 61, 96):
    image.resize((side, side), Image.BILINEAR).save(folder / f"pillow-{side}.png")
print("Pillow", PIL.__version__)
