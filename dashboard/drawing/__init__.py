"""What is drawn, as values (style, scenes), and the painters that write it as SVG."""
