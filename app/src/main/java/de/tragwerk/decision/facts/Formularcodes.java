package de.tragwerk.decision.facts;

import java.util.Map;

/// The words of the forms and the codes of facts they stand for.
final class Formularcodes {

    /// Codes of the form to codes of facts. Care allowance and compensation are not income (§ 82 Abs. 1, § 83
    /// SGB XII), a subsidised pension contract is no usable asset (§ 90 Abs. 2 Nr. 2 SGB XII), nor is a deposit
    /// while the tenancy lasts (Abs. 1): they stay with the answers, where the officer reads them.
    static final Map<String, String> EINKOMMEN = Map.ofEntries(
            Map.entry("altersrente", "pension_old_age"),
            Map.entry("em_rente", "pension_incapacity"),
            Map.entry("witwenrente", "pension_survivor"),
            Map.entry("betriebsrente", "company_pension"),
            Map.entry("privatrente", "private_annuity"),
            Map.entry("lohn", "employment"),
            Map.entry("ausbildung", "youth_job"),
            Map.entry("minijob", "mini_job"),
            Map.entry("werkstattlohn", "workshop_pay"),
            Map.entry("kindergeld", "child_benefit"),
            Map.entry("unterhalt", "maintenance_child"),
            Map.entry("unterhalt_ehe", "maintenance_spouse"),
            Map.entry("uvg", "uvg"),
            Map.entry("wohngeld", "housing_benefit"),
            Map.entry("krankengeld", "sick_pay"),
            Map.entry("zinsen", "capital"),
            Map.entry("miete", "rent_lease"),
            Map.entry("auslandsrente", "other"),
            Map.entry("unfallrente", "other"),
            Map.entry("selbstaendig", "self_employment"),
            Map.entry("ehrenamt", "honorary"),
            Map.entry("kinderzuschlag", "other"),
            Map.entry("elterngeld", "other"),
            Map.entry("alg1", "other"),
            Map.entry("buergergeld", "other"),
            Map.entry("bafoeg", "other"),
            Map.entry("privat", "other"),
            Map.entry("einmalig", "other"),
            Map.entry("sonstiges", "other"));
    static final Map<String, String> ABSETZUNG = Map.ofEntries(
            Map.entry("haftpflicht", "haftpflicht"),
            Map.entry("hausrat", "hausrat"),
            Map.entry("sterbegeld", "sterbegeld"),
            Map.entry("riester", "riester"),
            Map.entry("arbeitsweg", "werbungskosten"),
            Map.entry("arbeitsmittel", "arbeitsmittel"),
            Map.entry("verband", "werbungskosten"),
            Map.entry("doppelhaushalt", "werbungskosten"),
            Map.entry("kinderbetreuung", "werbungskosten"));
    static final Map<String, String> VERMOEGEN = Map.ofEntries(
            Map.entry("girokonto", "geld"),
            Map.entry("zahlungsdienst", "geld"),
            Map.entry("sparen", "geld"),
            Map.entry("bausparen", "geld"),
            Map.entry("bargeld", "geld"),
            Map.entry("depot", "wertpapiere"),
            Map.entry("fahrzeug", "fahrzeug"),
            Map.entry("versicherung", "versicherung"),
            Map.entry("immobilie", "grundbesitz"),
            Map.entry("bestattung", "bestattung"),
            Map.entry("krypto", "anderes"),
            Map.entry("forderung", "anderes"),
            Map.entry("wertsachen", "anderes"),
            Map.entry("anderes", "anderes"));

    private Formularcodes() {}
}
