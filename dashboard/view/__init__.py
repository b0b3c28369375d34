"""What is shown: the state of the page, what changes it, and queries from state to frozen values."""
