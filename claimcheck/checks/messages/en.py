"""What findings say in English."""

TABLE = {
    "bound >": "over {}",
    "bound >=": "at least {}",
    "bound <": "under {}",
    "bound <=": "up to {}",
    "bound ~": "about {}",
    "said": "“{}” ({})",
    "source": "{}, {}",
    "no-time": "no stated time",
    "period": "{} to {}",
    "then": " → ",
    "listed": "; ",
    "step": "{one:figure} ({one:time}, {one:source})",
    "contradiction": "{one:said} and {other:said} cannot both hold for {one:time}: "
    "{left} and {right} do not meet",
    "last-digit": "{one:said} and {other:said} differ by one in the last digit for {one:time}: "
    "{left} and {right} do not meet",
    "bound-conflict": "{one:said} and {other:said} exclude each other for {one:time}: "
    "{left} and {right} do not meet",
    "bounds-far-apart": "{one:said} and {other:said} lie too far apart for bounds of one thing at "
    "{one:time}: {left} and {right} do not meet",
    "opposite-direction": "{one:said} and {other:said} move in opposite directions for {one:time}",
    "implausible-progression": "{one:said} for {one:time} and {other:said} for {other:time}: "
    "a figure that can only grow fell, from {left} to {right}",
    "exchanged": "{one:said} and {other:said} for {one:time} have two neighbouring digits "
    "exchanged: {left} and {right} do not meet",
    "swapped": "{one:said} for {one:time} and {other:said} for {other:time} have two neighbouring "
    "digits exchanged, and not both tell a time of their own: {left} and {right} do not meet",
    "untold": "{one:said} and {other:said} were told within a day of each other, and not both "
    "tell a time of their own: {left} and {right} do not meet",
    "nested": "{one:said} for {one:time} is more than {other:said} for all of {other:time}, "
    "which holds that time: {left} lies above {right}",
    "streak": "{one:said} and {other:said} do not fit: from {one:time} to {other:time} the count "
    "goes up as time does",
    "revision": "{one:said} was revised to {other:said} for {one:time}: {left} and {right} "
    "do not meet",
    "scale": "{one:said} and {other:said} differ by a factor of {factor} for {one:time}, "
    "with the same digits: if one is a slip of scale, {small} {factor} gives {large}",
    "trend": "{one:said} for {one:time} stands alone between {before:said} and {after:said}: "
    "{factor} it would lie between them",
    "currency": "{one:said} and {other:said} give the same digits in two currencies for "
    "{one:time}: one of {pair} may be a slip",
    "point": "{one:said} and {other:said} give the same digits in percent and percentage points "
    "for {one:time}: one of the two may be a slip",
    "tolerance": "{sentence} (beyond the tolerance of {tolerance}% for {metric})",
    "fact-conflict": "{slot}: {one:said} and {other:said} cannot both hold",
    "replanned": "{slot}: {other:said} is another day than the earlier {one:said}",
    "strength": "{one:said} says less than {other:said}",
    "stronger-draft": "the draft's “{one:figure}” says more than any report: {other:said}",
    "agree": "{count} claims agree on {one:figure}",
    "agree-kind": "{count} claims agree on {one:figure} ({kind}: {left} and {right} meet)",
    "within": "{count} claims agree on {one:figure} within the tolerance of {tolerance}% "
    "for {metric}",
    "aside": "stand near one another, but are not compared: {listed}",
    "scope": "{one:said} and {other:said} are of different scope ({mine} / {yours}) and are "
    "not compared",
    "plain-scope": "no such word",
    "supported": "{one:figure} is supported: {other:said}, independent sources in all: {count}",
    "stale": "the draft's {one:figure} is what {old:source} had; {new:said} is newer ({new:time})",
    "unsupported": "no report supports {one:figure} for {one:time}",
    "elsewhere": "no report supports {one:figure} for {one:time}; the same number stands in "
    "{other:source} for something else ({slot})",
    "undated": "no report has the draft's {one:figure} for any time; the newest is {new:said}, "
    "for {new:time}",
    "misattributed": "the draft gives {one:figure} to {mine}, {other:said} gives it to {yours}",
    "bad-ignore": "this ignore has no effect: {problem} ({hint})",
    "nothing-off": "nothing is off here that could be put on",
    "unused-ignore": "this ignore silences nothing: no finding of {codes} stands there",
    "expired-ignore": "this ignore ended on {until}, and it is {day}",
}
