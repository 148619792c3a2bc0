"""Prints what python-docx reads of a document, with the parts that hold its comments, or openpyxl of a workbook."""

import sys
import zipfile

import docx
import openpyxl

path = sys.argv[1]
if path.endswith(".xlsx"):
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows(values_only=True):
            print(*row, sep="\t")
else:
    document = docx.Document(path)
    for table in document.tables:
        for row in table.rows:
            print(*(cell.text for cell in row.cells), sep="\t")
    for paragraph in document.paragraphs:
        print(paragraph.text)
    comments = [name for name in zipfile.ZipFile(path).namelist() if name.endswith("comments.xml")]
    if comments:
        print(len(comments), "comments.xml")
