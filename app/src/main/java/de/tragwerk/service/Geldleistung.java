package de.tragwerk.service;

/// Money that a letter about a service can grant.
///
/// @param id stable within the service
/// @param was what it is for, as the letter says it
/// @param norm what it rests on, as cited
/// @param stelle where it is booked
public record Geldleistung(String id, String was, String norm, Haushaltsstelle stelle) {}
