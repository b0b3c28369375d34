"""From the dataset to files for others: GeoJSON, CSV, XLSX, PPTX, PDF, HTML. No Dash."""
