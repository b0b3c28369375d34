"""From files under data/ to a Dataset, with every problem reported as a finding."""
