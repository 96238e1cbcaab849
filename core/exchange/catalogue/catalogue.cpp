#include "core/check/communication/aspects.h"
#include "core/exchange/catalogue/catalogue_builder.h"
#include "core/exchange/catalogue/plain_words.h"
#include "core/guide/standing_statements.h"
#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

CatalogueBuilder::CatalogueBuilder(const Design &design, const Analysis &analysis, const CatalogueOptions &options)
    : m_design(design)
    , m_analysis(analysis)
    , m_options(options)
    , m_words(options.language.isEmpty() ? design.identity.language : options.language)
{}

Catalogue CatalogueBuilder::build()
{
    m_catalogue.language = m_words.language();
    m_catalogue.textLanguage = m_options.language.isEmpty() ? m_design.identity.language : m_options.language;
    m_catalogue.title = pick(m_design.identity.title);
    if (m_catalogue.title.isEmpty()) {
        m_catalogue.title = said(m_words(QT_TRANSLATE_NOOP("Catalogue", "Title not yet stated")));
    }
    m_catalogue.lead = pick(m_design.identity.lead);
    m_catalogue.institution = institution();
    m_catalogue.kicker = kicker();
    addKeyFacts();
    addSections();
    addMandatory();
    addOptional();
    addFooter();
    return m_catalogue;
}

void CatalogueBuilder::addSections()
{
    for (const AspectKind kind : aspectKinds()) {
        m_catalogue.aspects.append({kind, plainWords(held(kind))});
    }
    using enum AspectKind;
    add({Audience}, QT_TRANSLATE_NOOP("Catalogue", "For whom, and what for"), audience());
    add({Outcomes}, QT_TRANSLATE_NOOP("Catalogue", "What you will be able to do"), outcomes());
    add({Prerequisites}, QT_TRANSLATE_NOOP("Catalogue", "Before you start"), prerequisites());
    add({Delivery}, QT_TRANSLATE_NOOP("Catalogue", "How it is taught"), delivery());
    add({Duration, Language}, QT_TRANSLATE_NOOP("Catalogue", "Duration and language"), durationAndLanguage());
    add({Assessment}, QT_TRANSLATE_NOOP("Catalogue", "Assessment"), assessment());
    add({Enrolment}, QT_TRANSLATE_NOOP("Catalogue", "Enrolment"), enrolment());
    add({Fees}, QT_TRANSLATE_NOOP("Catalogue", "Fees and discounts"), fees());
    add({Partners}, QT_TRANSLATE_NOOP("Catalogue", "Partners"), partners());
    add({Contact}, QT_TRANSLATE_NOOP("Catalogue", "Contact"), contact());
    add({Success}, QT_TRANSLATE_NOOP("Catalogue", "What success takes"), success());
    add({Industry}, QT_TRANSLATE_NOOP("Catalogue", "Why there is a need for it"), relevance());
    add({Complementary}, QT_TRANSLATE_NOOP("Catalogue", "Goes well with"), complements());
    add({CreditTransfer}, QT_TRANSLATE_NOOP("Catalogue", "Credits and transfer"), transfer());
    add({Terms}, QT_TRANSLATE_NOOP("Catalogue", "Terms and conditions"), terms());
    add({Resources}, QT_TRANSLATE_NOOP("Catalogue", "Support and resources"), resources());
}

void CatalogueBuilder::add(std::initializer_list<AspectKind> aspects, const char *heading, QList<CatalogueBlock> blocks)
{
    for (const AspectNote &note : m_design.aspects) {
        const bool here = std::find(aspects.begin(), aspects.end(), note.kind) != aspects.end();
        if (here && note.state != AspectState::DoesNotApply) {
            blocks.append(prose(note.text));
        }
    }
    blocks.removeIf([](const CatalogueBlock &block) {
        const auto *text = std::get_if<CatalogueProse>(&block);
        return text && text->blocks.isEmpty();
    });
    if (!blocks.isEmpty()) {
        m_catalogue.sections.append({aspects, m_words(heading), blocks});
    }
}

void CatalogueBuilder::addKeyFacts()
{
    const TypeAndSize &type = m_design.type;
    QList<CatalogueKeyFact> &facts = m_catalogue.keyFacts;
    const bool anyHours = m_analysis.workload.totalMaximum.value > 0;
    if (type.credits) {
        facts.append(
            {credits(*type.credits), anyHours ? m_words(QT_TRANSLATE_NOOP("Catalogue", "%1 in all")).arg(hours(m_analysis.workload.total)) : QString()});
    } else if (anyHours) {
        facts.append({hours(m_analysis.workload.total), m_words(QT_TRANSLATE_NOOP("Catalogue", "in all"))});
    }
    if (m_design.level.applies != LevelApplies::NotApplicable && m_design.level.eqfLevel) {
        const QString cycle = m_words.label(m_design.level.cycle);
        facts.append({m_words(QT_TRANSLATE_NOOP("Catalogue", "Level %1")).arg(m_words.locale().toString(m_design.level.eqfLevel->value)),
            cycle.isEmpty() ? m_words(QT_TRANSLATE_NOOP("Catalogue", "EQF")) : m_words(QT_TRANSLATE_NOOP("Catalogue", "EQF, %1")).arg(cycle.toLower())});
    }
    if (const QString length = duration(); !length.isEmpty()) {
        facts.append({length, perWeek()});
    }
    if (m_design.delivery.mode != DeliveryMode::Unset) {
        const Minutes onSite = m_analysis.workload.onSite;
        facts.append(
            {m_words.label(m_design.delivery.mode), onSite.value > 0 ? m_words(QT_TRANSLATE_NOOP("Catalogue", "%1 on site")).arg(hours(onSite)) : QString()});
    }
    Money highest;
    bool lower = false;
    for (const Fee *fee : publicFees()) {
        lower = lower || (highest.value > 0 && fee->amount->value != highest.value);
        highest = qMax(highest, *fee->amount);
    }
    if (!publicFees().isEmpty()) {
        facts.append({highest.value == 0 ? m_words(QT_TRANSLATE_NOOP("Catalogue", "No fee")) : money(highest),
            lower ? m_words(QT_TRANSLATE_NOOP("Catalogue", "lower fees see below")) : m_words(QT_TRANSLATE_NOOP("Catalogue", "fee"))});
    }
}

void CatalogueBuilder::addFooter()
{
    if (m_options.date.isValid()) {
        m_catalogue.described = m_words(QT_TRANSLATE_NOOP("Catalogue", "Description of %1")).arg(m_words.locale().toString(m_options.date, u"d MMMM yyyy"_s));
    }
    const QStringList where = places();
    m_catalogue.place = m_catalogue.institution;
    if (!where.isEmpty()) {
        m_catalogue.place.text += u", "_s + where.join(u"; "_s);
    }
    for (const StandingStatement &statement : {notADegree(), recognitionIsDecidedThere()}) {
        m_catalogue.statements.append({m_words.of(statement.title), m_words.of(statement.text)});
    }
    m_catalogue.pageOf = m_words(QT_TRANSLATE_NOOP("Catalogue", "%1 of %2"));
}

QString CatalogueBuilder::kicker() const
{
    for (const Edition &edition : m_design.editions) {
        const qint64 year = edition.year ? edition.year->value : edition.start.year;
        if (year > 0) {
            return m_words(QT_TRANSLATE_NOOP("Catalogue", "Micro-credential %1")).arg(year);
        }
    }
    return m_words(QT_TRANSLATE_NOOP("Catalogue", "Micro-credential"));
}

CataloguePhrase CatalogueBuilder::institution() const
{
    CataloguePhrase names;
    for (const AwardingBody &body : m_design.awardingBodies) {
        const CataloguePhrase name = pick(body.name);
        if (!name.isEmpty()) {
            names.text += (names.isEmpty() ? QString() : u", "_s) + name.text;
            names.language = name.language;
        }
    }
    return names.isEmpty() ? said(m_words(QT_TRANSLATE_NOOP("Catalogue", "Awarding body not yet stated"))) : names;
}

QString CatalogueBuilder::duration() const
{
    if (!m_design.type.duration || m_design.type.durationUnit == DurationUnit::Unset) {
        return {};
    }
    const qint64 n = m_design.type.duration->value;
    switch (m_design.type.durationUnit) {
    case DurationUnit::Days:
        return m_words.count(n, "%n day", QT_TRANSLATE_N_NOOP("Catalogue", "%n days"));
    case DurationUnit::Months:
        return m_words.count(n, "%n month", QT_TRANSLATE_N_NOOP("Catalogue", "%n months"));
    default:
        return m_words.count(n, "%n week", QT_TRANSLATE_N_NOOP("Catalogue", "%n weeks"));
    }
}

QString CatalogueBuilder::perWeek() const
{
    const Workload &workload = m_analysis.workload;
    if (!workload.perWeek || workload.total.value == 0 || !workload.weeks || *workload.weeks < 1.5) {
        return {};
    }
    const qint64 wholeHours = (workload.perWeek->value + 30) / 60; // Told in whole hours: nobody plans minutes a week.
    return wholeHours == 0 ? QString() : m_words.count(wholeHours, "%n hour a week", QT_TRANSLATE_N_NOOP("Catalogue", "%n hours a week"));
}

QString CatalogueBuilder::hours(Minutes minutes) const
{
    const Minutes most = m_analysis.workload.totalMaximum;
    if (minutes == m_analysis.workload.total && most > minutes) {
        return m_words(QT_TRANSLATE_NOOP("Catalogue", "%1 to %2")).arg(formatMinutes(minutes, m_words.locale()), formatMinutes(most, m_words.locale()));
    }
    return minutes.value % 60 ? formatMinutes(minutes, m_words.locale())
                              : m_words.count(minutes.value / 60, "%n hour", QT_TRANSLATE_N_NOOP("Catalogue", "%n hours"));
}

QString CatalogueBuilder::credits(Credits credits) const
{
    return m_words(QT_TRANSLATE_NOOP("Catalogue", "%1 ECTS")).arg(formatCredits(credits, m_words.locale()));
}

QString CatalogueBuilder::money(Money money) const
{
    return formatMoney(money, m_design.identity.currency, m_words.locale());
}

QString CatalogueBuilder::date(const PartialDate &date) const
{
    if (date.isComplete()) {
        return m_words.locale().toString(QDate(date.year, date.month, date.day), u"d MMMM yyyy"_s);
    }
    return date.month ? m_words.locale().toString(date.earliest(), u"MMMM yyyy"_s) : formatDate(date, m_words.locale());
}

QStringList CatalogueBuilder::places() const
{
    QStringList places;
    const auto append = [&](const QString &country, const QString &region) {
        const QString name = m_words.entry("countries"_L1, country);
        const QString place = name.isEmpty() ? region : region.isEmpty() ? name : m_words(QT_TRANSLATE_NOOP("Catalogue", "%1 (%2)")).arg(name, region);
        if (!place.isEmpty() && !places.contains(place)) {
            places.append(place);
        }
    };
    append(m_design.identity.country, m_design.identity.region);
    for (const AwardingBody &body : m_design.awardingBodies) {
        append(body.country, body.region);
    }
    return places;
}

CataloguePhrase CatalogueBuilder::pick(const LocalizedText &text) const
{
    const QString wanted = m_catalogue.textLanguage;
    if (const QString translated = text.translations.value(wanted); !translated.isEmpty() && wanted != m_design.identity.language) {
        return {translated, wanted};
    }
    if (text.text.isEmpty() && !text.translations.isEmpty()) {
        return {text.translations.first(), text.translations.firstKey()};
    }
    return {text.text, m_design.identity.language};
}

CatalogueProse CatalogueBuilder::prose(const LocalizedText &text, const QString &label, bool quiet) const
{
    const CataloguePhrase phrase = pick(text);
    return {label, parseMarkdown(phrase.text), phrase.language, quiet};
}

QList<CatalogueProse> CatalogueBuilder::runOn(QList<CatalogueProse> parts, bool quiet)
{
    QList<CatalogueProse> joined;
    for (CatalogueProse &part : parts) {
        if (part.blocks.isEmpty()) {
            continue;
        }
        part.quiet = quiet;
        const auto isLine = [](const CatalogueProse &prose) {
            return prose.blocks.size() == 1 && prose.blocks.front().kind == TextBlock::Kind::Paragraph && !prose.blocks.front().runs.isEmpty();
        };
        if (isLine(part) && !part.label.isEmpty()) {
            part.blocks.front().runs.prepend({part.label + u": "_s, false, false, {}});
            part.label.clear();
        }
        if (isLine(part) && !joined.isEmpty() && isLine(joined.back()) && joined.back().language == part.language) {
            QList<TextRun> &runs = joined.back().blocks.front().runs;
            const QString end = runs.back().text.right(1);
            runs.append({u".!?…;:"_s.contains(end) ? u" "_s : u". "_s, false, false, {}});
            runs += part.blocks.front().runs;
        } else {
            joined.append(part);
        }
    }
    return joined;
}

CatalogueProse CatalogueBuilder::own(const QString &sentence, bool quiet) const
{
    return {{}, plainBlock(sentence), m_words.language(), quiet};
}

CatalogueTable::Cell CatalogueBuilder::cell(const QString &words) const
{
    return {said(words), {}};
}

CatalogueTable::Cell CatalogueBuilder::cell(const LocalizedText &text) const
{
    return {pick(text), {}};
}

CatalogueTable::Column CatalogueBuilder::column(const char *heading, bool numeric) const
{
    return {said(m_words(heading)), numeric};
}

Catalogue describe(const Design &design, const Analysis &analysis, const CatalogueOptions &options)
{
    return CatalogueBuilder(design, analysis, options).build();
}

} // namespace Credwright
