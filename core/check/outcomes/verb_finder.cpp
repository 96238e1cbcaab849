#include "core/check/outcomes/verb_finder.h"

namespace Credwright {

namespace {

using namespace Qt::StringLiterals;

QRegularExpressionMatch matchAt(const QRegularExpression &pattern, const QString &text, qsizetype at)
{
    return pattern.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
}

bool foundIn(const QRegularExpression &pattern, const QString &text, qsizetype from)
{
    return pattern.match(text, from).hasMatch();
}

} // namespace

void VerbFinder::find()
{
    if (m_table.order == LanguageTable::Order::VerbFirst)
        findVerbFirst();
    else
        findVerbLast();
}

QString VerbFinder::headStyle() const
{
    for (const VerbUse &use : m_scan.uses)
        if (use.slot >= 0)
            return styleOf(use.slot);
    return {};
}

qsizetype VerbFinder::skipAdverbs(qsizetype at) const
{
    while (at + 1 < m_words.size() && m_words.at(at).adverb && !m_words.at(at + 1).is(LanguageTable::Preposition)) {
        ++at;
        if (m_words.at(at).is(LanguageTable::Coordinator) && at + 1 < m_words.size() && m_words.at(at + 1).adverb)
            ++at; // "effectively and ethically share"
    }
    return at;
}

/// The word that should be the verb: the first one, after adverbs and a condition put in front ("From a real problem, determine …").
qsizetype VerbFinder::headWord() const
{
    qsizetype at = 0;
    while (at + 1 < m_words.size() && m_words.at(at).classes & (LanguageTable::Purpose | LanguageTable::Resumptive | LanguageTable::Coordinator))
        ++at;
    if (startsPhrase(at, true))
        return at;
    at = skipAdverbs(at);
    if (!m_words.at(at).is(LanguageTable::Preposition))
        return at;
    for (qsizetype next = at + 1; next < m_words.size(); ++next) {
        const qsizetype verb = skipAdverbs(next);
        if (m_words.at(next).comma && m_words.at(verb).form.known())
            return verb;
    }
    for (qsizetype next = at + 2; next < m_words.size(); ++next)
        if (m_words.at(next).form.known() && styleOf(m_words.at(next).form.slot) == u"infinitive"_s && !m_table.verbs.at(m_words.at(next).form.verb).alsoNoun
            && !m_words.at(next - 1).is(LanguageTable::Preposition))
            return next;
    return at;
}

bool VerbFinder::joins(qsizetype at) const
{
    return m_words.at(at).comma || m_words.at(at).is(LanguageTable::Coordinator);
}

/// From a comma or coordinator to the word that could be a verb. `resumed` when a particle says it is one; `strong` after a comma.
qsizetype VerbFinder::skipJoints(qsizetype at, bool &resumed, bool &strong) const
{
    strong = m_words.at(at).comma;
    while (at + 1 < m_words.size() && m_words.at(at).is(LanguageTable::Coordinator)) {
        ++at;
        strong = strong || m_words.at(at).comma;
    }
    at = skipAdverbs(at);
    resumed = false;
    while (at + 1 < m_words.size() && m_words.at(at).classes & (LanguageTable::Purpose | LanguageTable::Resumptive)) {
        resumed = true;
        ++at;
    }
    return skipAdverbs(at);
}

bool VerbFinder::opensObject(qsizetype at) const
{
    return at < m_words.size() && m_words.at(at).classes & (LanguageTable::Article | LanguageTable::Subordinator);
}

bool VerbFinder::startsPhrase(qsizetype at, bool head) const
{
    const VerbForm form = m_words.at(at).form;
    if (!head && form.known() && styleOf(form.slot) == u"gerund"_s && headStyle() != u"gerund"_s)
        return false;
    for (const QRegularExpression &wrapper : m_table.wrappers)
        if (matchAt(wrapper, m_scan.folded, m_words.at(at).start).hasMatch())
            return true;
    for (const PhraseRule &rule : m_table.phrases)
        if ((head || !rule.headOnly) && matchAt(rule.pattern, m_scan.folded, m_words.at(at).start).hasMatch())
            return true;
    return false;
}

bool VerbFinder::isCandidate(qsizetype at, bool adjacent) const
{
    const StatementWord &word = m_words.at(at);
    if (!word.form.known()) {
        if (word.classes || word.adverb)
            return false;
        if (adjacent && m_table.infinitiveEndings.isEmpty())
            return m_scan.uses.constFirst().entry && !word.text.endsWith(u"ing"_s) && at + 1 < m_words.size();
        for (const QString &ending : m_table.infinitiveEndings)
            if (adjacent && word.length > ending.size() + 2 && word.text.endsWith(ending))
                return true;
        return false;
    }
    const QString wanted = headStyle();
    const QString style = styleOf(word.form.slot);
    if (wanted.isEmpty() ? style != u"infinitive"_s && style != u"finite"_s : style != wanted)
        return false;
    const VerbEntry &entry = m_table.verbs.at(word.form.verb);
    if (entry.alsoNoun && !adjacent)
        return opensObject(at + 1);
    return true;
}

/// After a purpose marker such as "to", which may be a plain preposition as well.
bool VerbFinder::opensPurpose(qsizetype at) const
{
    const StatementWord &word = m_words.at(at);
    if (word.form.known())
        return styleOf(word.form.slot) == u"infinitive"_s || m_table.styles.value(0) == u"finite"_s;
    const bool form = std::any_of(
        m_table.infinitiveEndings.cbegin(), m_table.infinitiveEndings.cend(), [&word](const QString &ending) { return word.text.endsWith(ending); });
    if (word.classes || at + 1 >= m_words.size() || (!m_table.infinitiveEndings.isEmpty() && !form))
        return false;
    bool resumed = false;
    bool strong = false;
    return m_words.at(at + 1).is(LanguageTable::Article) || (joins(at + 1) && m_words.at(skipJoints(at + 1, resumed, strong)).form.known());
}

void VerbFinder::findVerbFirst()
{
    const qsizetype head = headWord();
    if (m_words.at(head).is(LanguageTable::Article) && !startsPhrase(head, true))
        return;
    Clause clause = Clause::Main;
    qsizetype at = take(head, false);
    qsizetype adjacentTo = at;      // The word directly after the last performance.
    qsizetype belowAdjacentTo = -1; // The same for a verb below, whose coordinates are below as well.
    bool belowIsList = false;
    while (at < m_words.size()) {
        if (joins(at)) {
            bool resumed = false;
            bool strong = false;
            const qsizetype verb = skipJoints(at, resumed, strong);
            const bool adjacent = at == adjacentTo && clause == Clause::Main;
            const bool below = at == belowAdjacentTo
                || (clause == Clause::Purpose
                    && (resumed || !strong || belowIsList || !m_words.at(verb - 1 < at ? at : verb - 1).is(LanguageTable::Coordinator)));
            const bool isVerb = isCandidate(verb, adjacent || at == belowAdjacentTo) || (!below && startsPhrase(verb, false));
            if (isVerb && below) {
                belowIsList = belowIsList || strong;
                at = belowAdjacentTo = verb + 1;
                continue;
            }
            if (isVerb) {
                clause = Clause::Main;
                at = adjacentTo = take(verb, adjacent);
                continue;
            }
        }
        const StatementWord &word = m_words.at(at);
        qsizetype next = at;
        while (next + 1 < m_words.size() && m_words.at(next).classes & (LanguageTable::Purpose | LanguageTable::Resumptive))
            next = skipAdverbs(next + 1);
        if (next > at && !(at > 0 && m_words.at(at - 1).is(LanguageTable::Preposition)) && opensPurpose(next)) {
            clause = Clause::Purpose;
            belowIsList = false;
            at = belowAdjacentTo = next + 1;
            continue;
        }
        if (word.is(LanguageTable::Subordinator))
            clause = Clause::Other;
        if (clause == Clause::Other && word.form.known())
            belowAdjacentTo = at + 1;
        ++at;
    }
}

VerbForm VerbFinder::formAt(qsizetype at) const
{
    const StatementWord &word = m_words.at(at);
    const bool split = at >= 2 && m_words.at(at - 1).is(LanguageTable::Resumptive);
    if (split) {
        const VerbForm joined = m_table.form(m_words.at(at - 2).text + word.text);
        if (joined.known())
            return joined;
    }
    if (at + 1 < m_words.size()) {
        const VerbForm joined = m_table.form(m_words.constLast().text + word.text);
        if (joined.known() && m_words.constLast().length <= 5)
            return joined;
    }
    return word.form;
}

bool VerbFinder::isVerbLast(qsizetype at) const
{
    const StatementWord &word = m_words.at(at);
    if (!formAt(at).known() || (m_table.capitalNouns && word.capital && at > 0))
        return false;
    if (at > 0 && m_words.at(at - 1).is(LanguageTable::Nominaliser))
        return false;
    const VerbForm form = formAt(at);
    const bool last = at + 1 >= m_words.size();
    if (m_table.verbs.at(form.verb).alsoNoun && !last && at > 0)
        return m_words.at(at + 1).is(LanguageTable::Coordinator) && at + 2 < m_words.size() && m_words.at(at + 2).form.known();
    return true;
}

bool VerbFinder::opensSubordinate(qsizetype at) const
{
    const StatementWord &word = m_words.at(at);
    if (at > 0 && word.is(LanguageTable::Purpose))
        return true;
    if (!word.is(LanguageTable::Subordinator) || (m_table.capitalNouns && !word.comma)) // German sets a comma before every such clause.
        return false;
    if (at == 0)
        return !word.is(LanguageTable::Article);
    const StatementWord &before = m_words.at(at - 1);
    if (word.is(LanguageTable::Coordinator)) // Dutch "of": "whether" after a verb, "or" elsewhere.
        return !before.is(LanguageTable::Coordinator) && (word.comma || formAt(at - 1).known());
    const bool pointing = !word.comma && before.classes & (LanguageTable::Coordinator | LanguageTable::Preposition);
    return !(pointing && word.is(LanguageTable::Article));
}

/// German and Dutch: the verbs stand at the end of their clauses; Lithuanian: anywhere. Every clause that no subordinator opens counts.
void VerbFinder::findVerbLast()
{
    m_passive = std::any_of(m_words.cbegin(), m_words.cend(), [](const StatementWord &word) { return word.is(LanguageTable::Passive); });
    takePhrasesAnywhere();
    Clause clause = Clause::Main;
    bool endsAtComma = false;
    bool skippedNoun = false;
    qsizetype lastVerb = -2;
    qsizetype unknown = -1;
    for (qsizetype at = 0; at < m_words.size(); ++at) {
        const StatementWord &word = m_words.at(at);
        if (word.comma && endsAtComma && (m_scan.uses.isEmpty() || word.is(LanguageTable::Coordinator)))
            clause = Clause::Main;
        if (opensSubordinate(at)) {
            clause = Clause::Other;
            endsAtComma = true;
        }
        const bool coordinated = at > 0 && m_words.at(at - 1).is(LanguageTable::Coordinator);
        const bool nominal = at > 0 && m_words.at(at - 1).is(LanguageTable::Nominaliser) && word.form.known();
        if (nominal || (skippedNoun && (coordinated || word.comma) && word.form.known())) {
            skippedNoun = true;
            continue;
        }
        if (!coordinated && !word.is(LanguageTable::Coordinator))
            skippedNoun = false;
        if (clause == Clause::Main && looksLikeLastVerb(at))
            unknown = at;
        if (clause != Clause::Main || !isVerbLast(at))
            continue;
        const QString wanted = headStyle();
        const QString style = styleOf(formAt(at).slot);
        if (m_table.order == LanguageTable::Order::Free && !wanted.isEmpty() && style != wanted)
            continue;
        const bool inPhrase = std::any_of(m_scan.uses.cbegin(), m_scan.uses.cend(),
            [&word](const VerbUse &use) { return use.entry == nullptr && word.start >= use.start && word.end() <= use.start + use.length; });
        const bool complement = at > 0 && m_words.at(at - 1).is(LanguageTable::Resumptive) && lastVerb >= 0
            && !m_words.at(qMax<qsizetype>(lastVerb - 1, 0)).is(LanguageTable::Resumptive); // "help others to understand"
        if (inPhrase || complement || (style == u"participle"_s && !m_passive))
            continue;
        take(at, coordinated && lastVerb == at - 2);
        lastVerb = at;
    }
    if (m_scan.uses.isEmpty() && unknown >= 0)
        take(unknown, false);
    std::sort(m_scan.uses.begin(), m_scan.uses.end(), [](const VerbUse &a, const VerbUse &b) { return a.start < b.start; });
}

/// An unknown word at the end of a clause that has the form of a verb.
bool VerbFinder::looksLikeLastVerb(qsizetype at) const
{
    const StatementWord &word = m_words.at(at);
    const bool ends = at + 1 >= m_words.size() || m_words.at(at + 1).comma || m_words.at(at + 1).is(LanguageTable::Coordinator);
    if (!ends || word.form.known() || word.classes || word.adverb || (m_table.capitalNouns && word.capital))
        return false;
    return std::any_of(m_table.infinitiveEndings.cbegin(), m_table.infinitiveEndings.cend(),
        [&word](const QString &ending) { return word.length > ending.size() + 2 && word.text.endsWith(ending); });
}

void VerbFinder::takePhrasesAnywhere()
{
    for (const PhraseRule &rule : m_table.phrases) {
        const QRegularExpressionMatch match = rule.pattern.match(m_scan.folded, m_scan.bodyStart);
        if (!match.hasMatch() || foundIn(rule.unless, m_scan.folded, match.capturedEnd()))
            continue;
        VerbUse use;
        use.start = match.capturedStart();
        use.length = match.capturedLength();
        bool isPurpose = false;
        for (qsizetype at = 0; at < m_words.size() && m_words.at(at).start < match.capturedEnd(); ++at) {
            isPurpose = (isPurpose && !m_words.at(at).comma) || (at > 0 && m_words.at(at).is(LanguageTable::Purpose));
            use.word = m_words.at(at).start <= use.start ? at : use.word;
            use.next = at + 1;
        }
        if (isPurpose)
            continue;
        use.vague = !rule.progress;
        use.progress = rule.progress;
        use.replacements = rule.replacements;
        const bool overlaps = std::any_of(m_scan.uses.cbegin(), m_scan.uses.cend(),
            [&use](const VerbUse &other) { return use.start < other.start + other.length && other.start < use.start + use.length; });
        if (!overlaps)
            m_scan.uses << use;
    }
}

bool VerbFinder::takePhrase(VerbUse &use, qsizetype at)
{
    const qsizetype start = m_words.at(at).start;
    for (const PhraseRule &rule : m_table.phrases) {
        const QRegularExpressionMatch match = matchAt(rule.pattern, m_scan.folded, start);
        if (!match.hasMatch() || foundIn(rule.unless, m_scan.folded, match.capturedEnd()))
            continue;
        use.length = match.capturedLength();
        use.vague = !rule.progress;
        use.progress = rule.progress;
        use.replacements = rule.replacements;
        use.next = at;
        while (use.next < m_words.size() && m_words.at(use.next).start < match.capturedEnd())
            ++use.next;
        return true;
    }
    return false;
}

void VerbFinder::takeForm(VerbUse &use, VerbForm form, qsizetype at)
{
    use.entry = &m_table.verbs.at(form.verb);
    use.slot = form.slot;
    use.vague = use.entry->vague && !matchAt(m_table.legitimate, m_scan.folded, m_words.at(at).start).hasMatch();
    if (!use.vague)
        return;
    for (const QString &lemma : use.entry->replacements) {
        const VerbForm found = m_table.form(m_table.normalised(lemma.section(u' ', 0, 0)));
        const QString rest = lemma.section(u' ', 1);
        const QString inflected = found.known() ? m_table.verbs.at(found.verb).forms.value(use.slot) : QString();
        if (!inflected.isEmpty())
            use.replacements << (rest.isEmpty() ? inflected : inflected + u' ' + rest);
        else if (use.slot == 0 || !found.known())
            use.replacements << lemma;
    }
}

/// Returns the index of the first word after what was taken. "know how to V" is taken as V, with V as its replacement.
qsizetype VerbFinder::take(qsizetype at, bool sharesObject)
{
    VerbUse use;
    use.word = at;
    use.next = at + 1;
    use.start = m_words.at(at).start;
    use.length = m_words.at(at).length;
    use.sharesObject = sharesObject && !m_scan.uses.isEmpty();
    qsizetype verb = at;
    for (const QRegularExpression &wrapper : m_table.wrappers) {
        const QRegularExpressionMatch match = matchAt(wrapper, m_scan.folded, use.start);
        if (!match.hasMatch())
            continue;
        while (verb + 1 < m_words.size() && m_words.at(verb).start < match.capturedEnd())
            ++verb;
        verb = skipAdverbs(verb);
        break;
    }
    if (verb == at && m_table.order == LanguageTable::Order::VerbFirst && takePhrase(use, at)) {
        m_scan.uses << use;
        return use.next;
    }
    const VerbForm form = m_table.order == LanguageTable::Order::VerbFirst ? m_words.at(verb).form : formAt(verb);
    if (form.known())
        takeForm(use, form, verb);
    if (verb > at) {
        use.vague = true;
        use.word = verb;
        use.next = verb + 1;
        use.length = m_words.at(verb).end() - use.start;
        if (!(form.known() && use.entry->vague))
            use.replacements = {m_words.at(verb).text};
    }
    m_scan.uses << use;
    return use.next;
}

} // namespace Credwright
