/// Orders that go to no bank: cash desk, cheques, payment cards. Their files and the answers to them are a profile of
/// ours (`docs/guide/zahlungswege.md`).
@NullMarked
package de.tragwerk.payment.order;

import org.jspecify.annotations.NullMarked;
