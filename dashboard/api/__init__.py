"""The read-only HTTP API: one declaration of operations gives routes, checks, answers and description."""
