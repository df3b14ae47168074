package de.tragwerk.rights;

/// What a member of staff is to a person whose file she must not touch: § 16 Abs. 1 and 5 SGB X name them, the
/// last one is § 17 SGB X.
public enum Beziehung {
    SELBST("ich selbst", "beschäftigt in der Behörde"),
    EHE("Ehegattin, Ehegatte oder Lebenspartner", "verheiratet oder verpartnert mit"),
    VERLOBT("verlobt", "verlobt mit"),
    GERADE_LINIE("Eltern, Großeltern, Kinder, Enkel", "in gerader Linie verwandt mit"),
    GESCHWISTER("Geschwister", "Schwester oder Bruder von"),
    SEITENLINIE("Nichte, Neffe, Tante, Onkel", "Tante, Onkel, Nichte oder Neffe von"),
    SCHWAEGERSCHAFT("Schwiegereltern, Schwiegerkinder, Schwägerin, Schwager", "verschwägert mit"),
    PFLEGE("Pflegeeltern oder Pflegekind", "Pflegeeltern oder Pflegekind von"),
    HAUSHALT("lebt mit mir in einem Haushalt", "im selben Haushalt wie"),
    VERTRETUNG("von mir vertreten (Betreuung, Vollmacht)", "vertreten von"),
    BESCHAEFTIGT("bei ihr oder ihm bin ich beschäftigt", "beschäftigt"),
    BESORGNIS("anders nahe, zum Beispiel befreundet oder im Streit", "nahe (Besorgnis der Befangenheit)");

    private final String eigeneSicht;
    private final String title;

    Beziehung(String eigeneSicht, String title) {
        this.eigeneSicht = eigeneSicht;
        this.title = title;
    }

    /// As the employee chooses it: what the other person is to her.
    public String eigeneSicht() {
        return eigeneSicht;
    }

    /// As others read it, before the name of the employee.
    public String title() {
        return title;
    }
}
