"""What the atlas is about: districts, territories, indicators, the programme. Frozen values, no I/O."""
