"""Neighbours, peers, classes, statistics and sentences, computed from the model. No I/O."""
