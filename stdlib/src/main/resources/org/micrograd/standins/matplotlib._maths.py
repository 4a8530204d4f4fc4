"""Formulas between dollar signs, as far as letters, accents, and letters above and below the line can show them."""

__all__ = ["shown"]

_GREEK = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega".split()
_SIGNS = dict(zip(_GREEK, "αβγδεζηθικλμνξοπρστυφχψω"))
_SIGNS.update(zip(map(str.capitalize, _GREEK), "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"))
_SIGNS.update(zip("varepsilon vartheta varphi ell hbar nabla partial infty sum prod int times cdot div pm mp leq le geq ge neq ne approx equiv sim simeq propto".split(), "εϑφℓℏ∇∂∞∑∏∫×·÷±∓≤≤≥≥≠≠≈≡∼≃∝"))
_SIGNS.update(zip("in notin subset subseteq cup cap forall exists to rightarrow leftarrow Rightarrow Leftarrow leftrightarrow mapsto ldots cdots dots circ bullet star ast odot oplus otimes wedge vee neg angle degree perp parallel mid vert Vert langle rangle prime ll gg emptyset Re Im".split(), "∈∉⊂⊆∪∩∀∃→→←⇒⇐↔↦…⋯…∘•⋆∗⊙⊕⊗∧∨¬∠°⊥∥||‖⟨⟩′≪≫∅ℜℑ"))
_RELATIONS, _BETWEEN = tuple("=<>≤≥≠≈≡∼≃∝∈∉⊂⊆→←⇒⇐↔↦≫≪∪∩"), tuple("+−×±∓÷")
_NAMES = "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln lg exp min max sup inf lim det dim ker arg gcd deg Pr".split()
_SPACES = {",": " ", ";": " ", ":": " ", " ": " ", "!": "", "quad": "  ", "qquad": "    "}
_ACCENTS = {"hat": "\u0302", "widehat": "\u0302", "bar": "\u0304", "overline": "\u0304", "vec": "\u20d7", "tilde": "\u0303", "widetilde": "\u0303", "dot": "\u0307", "ddot": "\u0308", "acute": "\u0301", "grave": "\u0300", "breve": "\u0306", "check": "\u030c"}
_FONTS = "mathrm mathbf mathit mathsf mathtt mathcal mathbb mathfrak mathscr mathregular mathdefault text textrm textbf operatorname boldsymbol".split()
_ABOVE = dict(zip("0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδθφχ′*∗∘", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᶿᵠᵡ′**°"))
_BELOW = dict(zip("0123456789+-−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ"))


def shown(text):
    """A text whose formulas are written out; one with a single dollar sign has none."""
    if "$" not in str(text):
        return str(text)
    import re  # It takes long to load, and few plots have formulas.

    parts = re.split(r"(?<!\\)\$", str(text))
    if len(parts) % 2 == 0:
        return str(text).replace(r"\$", "$")
    return "".join(_Formula(part).all() if k % 2 else part.replace(r"\$", "$") for k, part in enumerate(parts))


class _Formula:
    """A formula that is read from its beginning."""

    def __init__(self, text):
        import re

        self._rest = re.findall(r"\\[A-Za-z]+|\\.|\s+|.", text, re.S)

    def all(self, end=None):
        """What is written up to a sign."""
        found = ""
        while self._rest and self._rest[0] != end:
            part = self._part()
            # Two numbers that something stands between, unlike a sign before one.
            isbetween = part in _RELATIONS or part in _BETWEEN and found.rstrip()[-1:] not in ("", "(", "[", "/", ",", *_RELATIONS)
            found += f" {part} " if isbetween and part else part
        del self._rest[:1]
        return found

    def _part(self):
        sign = self._rest.pop(0)
        if sign == "{":
            return self.all("}")
        if sign in ("^", "_"):
            return _moved(self._argument(), _ABOVE if sign == "^" else _BELOW, sign)
        if sign.isspace():
            return ""
        return self._command(sign[1:]) if sign.startswith("\\") and len(sign) > 1 else "−" if sign == "-" else "′" if sign == "'" else sign

    def _skip(self):
        while self._rest and self._rest[0].isspace():
            del self._rest[:1]

    def _argument(self):
        self._skip()
        return self._part() if self._rest else ""

    def _command(self, name):
        if name in _SIGNS:
            return _SIGNS[name]
        if name in _NAMES:
            self._skip()
            return name + (" " if self._rest and self._rest[0] not in "({[^_,)]" and self._rest[0] != r"\left" else "")
        if name in _SPACES:
            return _SPACES[name]
        if name in _ACCENTS:
            return "".join(letter + _ACCENTS[name] for letter in self._argument())
        if name in _FONTS:
            return self._words()
        if name in ("left", "right"):
            return self._fence()
        if name in ("frac", "dfrac", "tfrac", "binom"):
            above, below = self._argument(), self._argument()
            if name != "binom" and (above + below).isdecimal():
                return _moved(above, _ABOVE, "") + "⁄" + _moved(below, _BELOW, "")
            return f"({above} over {below})" if name == "binom" else f"{_whole(above)}/{_whole(below)}"
        if name == "sqrt":
            return "√" + _whole(self._argument())
        return name if len(name) == 1 and not name.isalpha() else f"\\{name} "

    def _words(self):
        """A text in another font, with its spaces."""
        if not self._rest or self._rest[0] != "{":
            return self._argument()
        self._rest[:] = ["{", *self._rest[1:]]
        depth, found = 0, []
        for k, sign in enumerate(self._rest):
            depth += {"{": 1, "}": -1}.get(sign, 0)
            found.append("\\ " if sign.isspace() else sign)
            if depth == 0:
                self._rest[: k + 1] = found
                break
        return self._argument()

    def _fence(self):
        sign = self._rest.pop(0) if self._rest else "."
        return "" if sign == "." else self._command(sign[1:]) if sign.startswith("\\") else sign


def _moved(text, signs, by):
    """A text above or below the line; as it stands where there are no such letters."""
    text = text.replace(" ", "")
    return "".join(map(signs.get, text)) if text and all(each in signs for each in text) else by + (text if len(text) == 1 else f"({text})")


def _whole(text):
    """A part of a fraction: in brackets where it is not one name or number."""
    return text if len(text) == 1 or text.lstrip("∂∇").isalnum() else f"({text})"
