#include "ui/figures/pathway_picture.h"

#include "core/model/access.h"
#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString line(const QString &text, const QString &otherwise)
{
    const QString simple = text.simplified();
    return simple.isEmpty() ? otherwise : simple;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

PathwayPicture::PathwayPicture(const Design &design, const Pathway &pathway)
{
    Box here{.id = {}, .title = line(design.identity.title.text, tr("This micro-credential")), .note = {}};
    m_credits = design.type.credits ? tr("%1 ECTS").arg(formatCredits(*design.type.credits)) : tr("no credits yet");
    here.note = joined({m_credits, design.level.eqfLevel ? tr("EQF %L1").arg(design.level.eqfLevel->value) : QString()});
    m_boxes.append(here);
    addRelated(design, pathway);
    addTargets(design);
    addSums(design, pathway);
}

void PathwayPicture::addRelated(const Design &design, const Pathway &pathway)
{
    int advised = 0;
    int required = 0;
    for (const RelatedCredential &related : design.relatedCredentials) {
        Box box{.id = related.id, .title = line(related.title.text, entityTitle(design, u"relatedCredential"_s, related.id)), .note = {}};
        box.note = joined({related.credits ? tr("%1 ECTS").arg(formatCredits(*related.credits)) : QString(),
            related.level ? tr("EQF %L1").arg(related.level->value) : QString()});
        box.required = related.necessity != Necessity::Advised;
        box.inCircle = pathway.cycle.contains(related.id);
        box.follows = related.follows.ids();
        box.towards = related.countsTowards.ids();
        switch (related.relation) {
        case Relation::Before:
            box.role = Role::Before;
            (box.required ? required : advised) += 1;
            break;
        case Relation::After:
            box.role = Role::After;
            break;
        case Relation::Alternative:
            box.role = Role::Beside;
            box.firm = false;
            box.pill = tr("instead");
            break;
        case Relation::Overlaps:
            box.role = Role::Beside;
            box.firm = false;
            box.overlaps = true;
            box.pill = related.overlapCredits ? tr("%1 ECTS overlap").arg(formatCredits(*related.overlapCredits)) : tr("overlaps");
            break;
        case Relation::Unset:
            box.role = Role::Loose;
            box.firm = false;
            box.note = joined({box.note, tr("not related yet")});
            break;
        }
        m_boxes.append(box);
    }
    if (advised + required > 0) {
        m_beforeNote = required == 0 ? tr("advised first") : advised == 0 ? tr("required first") : tr("required or advised first");
    }
}

void PathwayPicture::addTargets(const Design &design)
{
    for (const StackTarget &target : design.stackTargets) {
        Box box{.id = target.id,
            .role = Role::Target,
            .title = line(target.programme.text, line(target.award.text, entityTitle(design, u"stackTarget"_s, target.id))),
            .note = {}};
        box.firm = target.status == TargetStatus::Agreed;
        box.required = box.firm;
        const QString said = target.status == TargetStatus::Unset ? labelOf(TargetStatus::NotAsked) : labelOf(target.status);
        box.note = joined({target.credits ? tr("%1 ECTS").arg(formatCredits(*target.credits)) : QString(), said});
        box.direct = std::none_of(m_boxes.cbegin(), m_boxes.cend(), [&](const Box &other) { return other.towards.contains(target.id); });
        const QString credits = target.recognisedCredits ? tr("%1 ECTS").arg(formatCredits(*target.recognisedCredits)) : QString();
        if (!target.exemption.isEmpty()) {
            box.pill = credits.isEmpty() ? tr("exemption") : tr("exemption %1").arg(credits);
        } else if (!credits.isEmpty()) {
            box.pill = tr("%1 count").arg(credits);
        }
        m_boxes.append(box);
    }
}

void PathwayPicture::addSums(const Design &design, const Pathway &pathway)
{
    for (const Pathway::TargetSum &sum : pathway.targets) {
        const StackTarget *target = findById(design.stackTargets, sum.target);
        if (!target || (sum.parts.size() < 2 && !sum.missing)) {
            continue;
        }
        QStringList parts;
        for (const Credits part : sum.parts) {
            parts.append(formatCredits(part));
        }
        QString working = parts.join(u" + "_s);
        if (sum.overlap.value > 0) {
            working += u" − "_s + formatCredits(sum.overlap);
        }
        const QString total = tr("%1 ECTS").arg(formatCredits(sum.sum));
        working = parts.size() > 1 ? tr("%1 = %2").arg(working, total) : total;
        QString verdict;
        if (sum.missing && sum.missing->value == 0) {
            verdict = tr("%1 of %2 reached").arg(formatCredits(sum.sum), formatCredits(*target->credits));
        } else if (sum.missing) {
            verdict = tr("%1 of %2, %3 missing").arg(formatCredits(sum.sum), formatCredits(*target->credits), formatCredits(*sum.missing));
        } else {
            verdict = tr("size of the award not known");
        }
        const QString name = line(target->programme.text, target->award.text);
        m_sums.append({name, working, tr("%1 for %2").arg(working, name), verdict, sum.missing && sum.missing->value == 0});
    }
}

QList<int> PathwayPicture::indexesOf(Role role) const
{
    QList<int> indexes;
    for (int i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes.at(i).role == role) {
            indexes.append(i);
        }
    }
    return indexes;
}

int PathwayPicture::indexOf(const QUuid &id) const
{
    for (int i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes.at(i).id == id) {
            return i;
        }
    }
    return -1;
}

QString PathwayPicture::title() const
{
    return tr("Pathway");
}

QString PathwayPicture::summary() const
{
    QStringList said;
    const auto list = [&](Role role, const QString &sentence) {
        QStringList titles;
        for (const int i : indexesOf(role)) {
            titles.append(m_boxes.at(i).title);
        }
        if (!titles.isEmpty()) {
            said.append(sentence.arg(QLocale().createSeparatedList(titles)));
        }
    };
    list(Role::Before, tr("Before it: %1."));
    list(Role::After, tr("After it: %1."));
    list(Role::Beside, tr("Overlapping or instead: %1."));
    list(Role::Target, tr("It may count towards: %1."));
    for (const Sum &sum : m_sums) {
        said.append(tr("%1: %2.").arg(sum.target, sum.verdict));
    }
    return said.isEmpty() ? tr("This micro-credential stands alone.") : said.join(u' ');
}

FigureTable PathwayPicture::table() const
{
    FigureTable table;
    table.headers = {tr("Title"), tr("Place"), tr("Credits, level, answer"), tr("Comes after"), tr("Counts towards"), tr("Overlap or exemption")};
    table.firstNumber = static_cast<int>(table.headers.size());
    const auto names = [&](const QList<QUuid> &ids) {
        QStringList titles;
        for (const QUuid &id : ids) {
            if (const int i = indexOf(id); i >= 0) {
                titles.append(m_boxes.at(i).title);
            }
        }
        return titles.join(u", "_s);
    };
    for (const Box &box : m_boxes) {
        QString place;
        switch (box.role) {
        case Role::This:
            place = tr("this");
            break;
        case Role::Before:
            place = box.required ? tr("before, required") : tr("before, advised");
            break;
        case Role::After:
            place = box.required ? tr("after") : tr("after, advised");
            break;
        case Role::Beside:
            place = box.overlaps ? tr("overlaps") : tr("alternative");
            break;
        case Role::Loose:
            place = tr("not related yet");
            break;
        case Role::Target:
            place = tr("recognised towards");
            break;
        }
        table.rows.append({box.title, place, box.note, names(box.follows), names(box.towards), box.pill});
    }
    for (const Sum &sum : m_sums) {
        table.rows.append({sum.target, tr("credits"), sum.working, {}, sum.verdict, {}});
    }
    return table;
}

} // namespace Credwright
