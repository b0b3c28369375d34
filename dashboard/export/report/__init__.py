"""The Kreisprofil as PDF: two tagged A4 pages for every district."""
