"""What the books say by themselves: sentences that compare and conclude, one idea a file.

A folder is what is spoken of; a file in it is one sentence: its function says when it is true, the
texts below the function say what is then said. `paragraph` joins those that hold.
"""
