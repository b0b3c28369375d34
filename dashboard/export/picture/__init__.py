"""Maps and charts as pictures with title, legend, source and licence in the picture."""
