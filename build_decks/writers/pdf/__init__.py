"""What every PDF is made of: fonts, theme, inline text, boxes, columns, pages.

All geometry is counted in ems of the body type, so one measuring of the words serves every type size.
"""
