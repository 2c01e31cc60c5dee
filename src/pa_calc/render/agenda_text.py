"""The agenda as text: what is overdue, due soon, later, and without an end, with a line for each milestone."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from pa_calc.core.agenda import Agenda, Milestone
from pa_calc.core.escalation import Levels
from pa_calc.core.verdict import Verdict
from pa_calc.render.agenda_rows import Rows, State, state_of
from pa_calc.render.grid import Column, Grid, drawn, fits, in_signs, plain, styled, wrapped
from pa_calc.render.heading import heading
from pa_calc.render.levels import reached
from pa_calc.render.view import Screen, View
