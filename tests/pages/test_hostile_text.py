"""What people type arrives in a Word document as text, and as nothing else, whatever it looks like."""



