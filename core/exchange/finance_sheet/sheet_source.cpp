#include "core/exchange/finance_sheet/sheet_source.h"

#include "core/exchange/finance_sheet/sheet_book.h"

#include <numeric>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Formulas compare names without regard to case.
QString onlyOnce(const QString &name, const QStringList &taken)
{
    QString unique = name;
    for (int i = 2; taken.contains(unique, Qt::CaseInsensitive); ++i) {
        unique = u"%1 (%2)"_s.arg(name).arg(i);
    }
    return unique;
}

} // namespace

SheetSource::SheetSource(const Design &theDesign, QDate theDate, const QString &language)
    : design(theDesign)
    , date(theDate)
    , words(language.isEmpty() ? theDesign.identity.language : language)
    , plan(planOf(theDesign))
    , result(financeOf(theDesign, words.locale()))
{
    for (int edition = 0; edition < plan.editions; ++edition) {
        populations.append(plan.planned(edition));
        LineValues lines;
        totals.append(totalsOf(plan, edition, populations.last(), &lines));
        values.append(lines);
        const Edition *named = edition < design.editions.size() ? &design.editions.at(edition) : nullptr;
        const QString name = named ? own(named->name) : QString();
        const QString year = named && named->year ? QString::number(named->year->value) : QString();
        editions.append(!name.isEmpty() ? name : !year.isEmpty() ? year : say(QT_TRANSLATE_NOOP("FinanceSheet", "Edition %1")).arg(edition + 1));
    }
    tracks.append(say(QT_TRANSLATE_NOOP("FinanceSheet", "All learners")));
    for (const Track &track : design.tracks) {
        const QString name = withoutForbidden(own(track.name)).trimmed().left(200);
        tracks.append(onlyOnce(name.isEmpty() ? orDash(words.label(track.kind)) : name, tracks + QStringList(orDash({})))); // A dash means no track.
    }
    for (const Partner &partner : design.partners) {
        const QString name = withoutForbidden(own(partner.name)).trimmed().left(200);
        partners.append(onlyOnce(name.isEmpty() ? say(QT_TRANSLATE_NOOP("FinanceSheet", "Partner without a name")) : name, partners));
    }
}

QStringList SheetSource::say(std::initializer_list<const char *> texts) const
{
    QStringList said;
    for (const char *text : texts) {
        said.append(say(text));
    }
    return said;
}

QString SheetSource::yes() const
{
    return say(QT_TRANSLATE_NOOP("FinanceSheet", "Yes"));
}

QString SheetSource::no() const
{
    return say(QT_TRANSLATE_NOOP("FinanceSheet", "No"));
}

QString SheetSource::title() const
{
    const QString title = own(design.identity.title);
    return title.isEmpty() ? say(QT_TRANSLATE_NOOP("FinanceSheet", "Title not yet stated")) : title;
}

QString SheetSource::own(const LocalizedText &text) const
{
    const QString translated = text.translations.value(words.language());
    return translated.isEmpty() ? text.text : translated;
}

QString SheetSource::trackOf(const EntityRef &track) const
{
    for (qsizetype i = 0; i < design.tracks.size(); ++i) {
        if (!track.isNull() && design.tracks.at(i).id == track.id) {
            return tracks.at(i + 1);
        }
    }
    return {};
}

QString SheetSource::feeName(qsizetype row) const
{
    const Fee &fee = design.fees.at(row);
    const Profile *profile = findById(design.profiles, fee.profile.id);
    return orDash(profile ? own(profile->name) : QString());
}

QString SheetSource::partnerOf(const EntityRef &partner) const
{
    qsizetype lead = -1;
    qsizetype collector = -1;
    for (qsizetype i = 0; i < design.partners.size(); ++i) {
        const Partner &one = design.partners.at(i);
        if (!partner.isNull() && one.id == partner.id) {
            return partners.at(i);
        }
        lead = lead < 0 && one.lead == Answer::Yes ? i : lead;
        collector = design.financing.sharingModel != SharingModel::EachOwn && one.id == design.financing.collector.id ? i : collector;
    }
    return partners.value(collector >= 0 ? collector : std::max<qsizetype>(lead, 0));
}

QList<qint64> mixOf(const Plan &plan, int edition)
{
    QList<qint64> mix;
    for (const PlanFee &fee : plan.fees) {
        mix.append(fee.learners.at(edition));
    }
    if (std::accumulate(mix.cbegin(), mix.cend(), qint64(0)) == 0) {
        mix.fill(1);
    }
    return mix;
}

double payersOf(const PlanFee &fee, qint64 weight)
{
    const qint64 waived = std::min(fee.waived, weight);
    const qint64 discounted = std::min(fee.discountedPlaces, weight - waived);
    return static_cast<double>(weight - waived) - static_cast<double>(discounted) * fraction(fee.discount);
}

} // namespace Credwright
