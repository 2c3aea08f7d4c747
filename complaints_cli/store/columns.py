"""What a column can be: text, a whole number or bytes, said outright, since STRICT tables take nothing else."""

from typing import Annotated

from sqlalchemy import Integer, LargeBinary, Text
from sqlmodel import Field

Words = Annotated[str, Field(sa_type=Text)]
WordsOrNone = Annotated[str | None, Field(sa_type=Text)]
Number = Annotated[int, Field(sa_type=Integer)]
NumberOrNone = Annotated[int | None, Field(sa_type=Integer)]
Bytes = Annotated[bytes, Field(sa_type=LargeBinary)]
WordsKey = Annotated[str, Field(sa_type=Text, primary_key=True)]
NumberKey = Annotated[int, Field(sa_type=Integer, primary_key=True)]
ComplaintKey = Annotated[str, Field(sa_type=Text, primary_key=True, foreign_key="complaint.ref")]
EventKey = Annotated[int, Field(sa_type=Integer, primary_key=True, foreign_key="event.seq")]
