#include "core/exchange/catalogue/catalogue_builder.h"
#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

QList<CatalogueBlock> CatalogueBuilder::assessment() const
{
    const AssessmentPlan &plan = m_design.assessmentPlan;
    QList<CatalogueBlock> blocks;
    CatalogueTable table;
    table.name = m_words(QT_TRANSLATE_NOOP("Catalogue", "Assessments"));
    table.columns = {column(QT_TRANSLATE_NOOP("Catalogue", "Assessment")), column(QT_TRANSLATE_NOOP("Catalogue", "When")),
        column(QT_TRANSLATE_NOOP("Catalogue", "Weight"), true)};
    for (const Assessment &assessment : m_design.assessments) {
        CatalogueTable::Cell title = cell(assessment.title);
        if (title.text.isEmpty()) {
            title = cell(m_words.label(assessment.method));
        }
        QStringList feedback;
        for (const FeedbackKind kind : assessment.feedback.values()) {
            feedback.append(m_words.label(kind).toLower());
        }
        const QString fedBack = feedback.isEmpty() ? QString() : m_words(QT_TRANSLATE_NOOP("Catalogue", "Feedback: %1")).arg(feedback.join(u", "_s));
        title.remarks = runOn({prose(assessment.criteria), prose(assessment.instructions), own(fedBack),
            prose(assessment.feedbackTiming, m_words(QT_TRANSLATE_NOOP("Catalogue", "Feedback within")))});
        const QString weight = assessment.kind == AssessmentKind::Formative ? m_words.label(assessment.kind).toLower()
            : assessment.weight                                             ? formatPercent(*assessment.weight, m_words.locale())
                                                                            : QString();
        table.rows.append({title, cell(assessment.timing), cell(weight)});
    }
    if (!table.rows.isEmpty()) {
        blocks.append(table);
    }
    blocks.append(prose(plan.passRule));
    blocks.append(prose(plan.instructions));
    blocks.append(prose(plan.proctoringSupport));
    return blocks;
}

QList<const Fee *> CatalogueBuilder::publicFees() const
{
    QList<const Fee *> fees;
    for (const Fee &fee : m_design.fees) {
        if (fee.amount && m_design.financing.paid != Answer::No) {
            fees.append(&fee);
        }
    }
    return fees;
}

QList<CatalogueBlock> CatalogueBuilder::fees() const
{
    if (m_design.financing.paid == Answer::No) {
        return {own(m_words(QT_TRANSLATE_NOOP("Catalogue", "Taking part is free of charge.")))};
    }
    QList<const Track *> tracks;
    for (const Track &track : m_design.tracks) {
        if (std::ranges::any_of(publicFees(), [&](const Fee *fee) { return fee->track.id == track.id; })) {
            tracks.append(&track);
        }
    }
    CatalogueTable table;
    table.name = m_words(QT_TRANSLATE_NOOP("Catalogue", "Fees"));
    table.columns = {column(QT_TRANSLATE_NOOP("Catalogue", "Fee for"))};
    for (const Track *track : tracks) {
        table.columns.append({pick(track->name), true});
    }
    const auto isListed = [&](const Fee &fee) { return findById(m_design.tracks, fee.track.id) != nullptr; };
    const bool other = std::ranges::any_of(publicFees(), [&](const Fee *fee) { return !isListed(*fee); });
    if (other) {
        table.columns.append(column(tracks.isEmpty() ? QT_TRANSLATE_NOOP("Catalogue", "Fee") : QT_TRANSLATE_NOOP("Catalogue", "other"), true));
    }
    QHash<QUuid, qsizetype> rowOf;
    for (const Fee *fee : publicFees()) {
        if (!rowOf.contains(fee->profile.id)) {
            const Profile *profile = findById(m_design.profiles, fee->profile.id);
            rowOf.insert(fee->profile.id, table.rows.size());
            QList<CatalogueTable::Cell> row(table.columns.size(), cell(u"–"_s));
            row.front() = profile ? cell(profile->name) : cell(m_words(QT_TRANSLATE_NOOP("Catalogue", "All learners")));
            table.rows.append(row);
        }
        QList<CatalogueTable::Cell> &row = table.rows[rowOf.value(fee->profile.id)];
        qsizetype place = table.columns.size() - 1;
        for (qsizetype i = 0; i < tracks.size(); ++i) {
            place = tracks[i]->id == fee->track.id ? i + 1 : place;
        }
        // Two rows of the design may price the same case; the reader sees both.
        QString &shown = row[place].text.text;
        shown = shown == u"–"_s ? money(*fee->amount) : shown + u" / "_s + money(*fee->amount);
        QList<CatalogueProse> &remarks = row.front().remarks;
        if (const CatalogueProse note = prose(fee->note, {}, true); !note.blocks.isEmpty()) {
            remarks.append(note);
        }
        if (fee->discount && fee->discount->value > 0) {
            const QString share = formatPercent(*fee->discount, m_words.locale());
            remarks.append(own(fee->discounted
                    ? m_words
                          .count(fee->discounted->value, "%n place with a discount of %1", QT_TRANSLATE_N_NOOP("Catalogue", "%n places with a discount of %1"))
                          .arg(share)
                    : m_words(QT_TRANSLATE_NOOP("Catalogue", "A discount of %1 may be asked")).arg(share),
                true));
        }
        if (fee->waived && fee->waived->value > 0) {
            remarks.append(own(m_words.count(fee->waived->value, "%n place without a fee", QT_TRANSLATE_N_NOOP("Catalogue", "%n places without a fee")), true));
        }
    }
    QList<CatalogueBlock> blocks;
    if (!table.rows.isEmpty()) {
        blocks.append(table);
    }
    blocks.append(prose(m_design.communication.discounts));
    return blocks;
}

/// The partners of the course besides those who award it, who are named on their own.
QList<CatalogueBlock> CatalogueBuilder::offeredTogether() const
{
    QList<CatalogueBlock> blocks;
    for (const Partner &partner : m_design.partnership.applies == Answer::Yes ? m_design.partners : QList<Partner>()) {
        const bool awards = std::ranges::any_of(m_design.awardingBodies, [&](const AwardingBody &body) { return body.name.text == partner.name.text; });
        const CataloguePhrase name = pick(partner.name);
        if (awards || name.isEmpty()) {
            continue;
        }
        if (blocks.isEmpty()) {
            blocks.append(own(m_words(QT_TRANSLATE_NOOP("Catalogue", "The course is offered together with:"))));
        }
        CatalogueProse line{{}, plainBlock(name.text), name.language, false};
        line.blocks.front().kind = TextBlock::Kind::Bullet;
        for (const QString &more : {m_words.entry("countries"_L1, partner.country), pick(partner.role).text}) {
            line.blocks.front().runs.front().text += more.isEmpty() ? QString() : u", "_s + more;
        }
        blocks.append(line);
    }
    return blocks;
}

QList<CatalogueBlock> CatalogueBuilder::partners() const
{
    QList<CatalogueBlock> blocks = offeredTogether();
    if (m_design.identity.joint != Answer::Yes && m_design.awardingBodies.size() < 2) {
        return blocks;
    }
    if (m_design.identity.joint == Answer::Yes) {
        blocks.append(own(m_words(QT_TRANSLATE_NOOP("Catalogue", "The micro-credential is awarded jointly by:"))));
    }
    for (const AwardingBody &body : m_design.awardingBodies) {
        const CataloguePhrase name = pick(body.name);
        CatalogueProse line{{}, plainBlock(name.text), name.language, false};
        const QString country = m_words.entry("countries"_L1, body.country);
        const QString place = body.region.isEmpty() ? country
            : country.isEmpty()                     ? body.region
                                                    : m_words(QT_TRANSLATE_NOOP("Catalogue", "%1 (%2)")).arg(country, body.region);
        if (!line.blocks.isEmpty()) {
            line.blocks.front().kind = TextBlock::Kind::Bullet;
            line.blocks.front().runs.front().text += place.isEmpty() ? QString() : u", "_s + place;
            if (!body.webAddress.isEmpty()) {
                const QList<TextBlock> address = parseMarkdown(body.webAddress);
                line.blocks.front().runs.append({u", "_s, false, false, {}});
                line.blocks.front().runs += address.isEmpty() ? QList<TextRun>() : address.front().runs;
            }
            blocks.append(line);
        }
    }
    return blocks;
}

QList<CatalogueBlock> CatalogueBuilder::contact() const
{
    QList<CatalogueBlock> blocks;
    blocks.append(prose(m_design.identity.contact));
    blocks.append(CatalogueProse{{}, parseMarkdown(m_design.identity.webAddress), {}, false});
    for (const Platform &platform : m_design.platforms) {
        CatalogueProse line = prose(platform.name, m_words(QT_TRANSLATE_NOOP("Catalogue", "Listed on")));
        const QList<TextBlock> address = parseMarkdown(platform.webAddress);
        if (line.blocks.isEmpty()) {
            line.blocks = address;
        } else if (!address.isEmpty() && !address.front().runs.isEmpty()) {
            line.blocks.back().runs.append({u", "_s, false, false, {}});
            line.blocks.back().runs += address.front().runs;
        }
        blocks.append(line);
    }
    return blocks;
}

QList<CatalogueBlock> CatalogueBuilder::complements() const
{
    const Stackability &stackability = m_design.stackability;
    QList<CatalogueBlock> blocks;
    CatalogueTable table;
    table.name = m_words(QT_TRANSLATE_NOOP("Catalogue", "Related micro-credentials"));
    table.columns = {column(QT_TRANSLATE_NOOP("Catalogue", "Micro-credential")), column(QT_TRANSLATE_NOOP("Catalogue", "Take it")),
        column(QT_TRANSLATE_NOOP("Catalogue", "ECTS"), true)};
    for (const RelatedCredential &related : m_design.relatedCredentials) {
        CatalogueTable::Cell title = cell(related.title);
        if (const CatalogueProse information = prose(related.information, {}, true); !information.blocks.isEmpty()) {
            title.remarks.append(information);
        }
        QStringList how;
        switch (related.relation) {
        case Relation::Before:
            how.append(m_words(QT_TRANSLATE_NOOP("Catalogue", "before")));
            break;
        case Relation::After:
            how.append(m_words(QT_TRANSLATE_NOOP("Catalogue", "after")));
            break;
        case Relation::Alternative:
            how.append(m_words(QT_TRANSLATE_NOOP("Catalogue", "instead")));
            break;
        case Relation::Overlaps:
            how.append(related.overlapCredits ? m_words(QT_TRANSLATE_NOOP("Catalogue", "not together: %1 overlap")).arg(credits(*related.overlapCredits))
                                              : m_words(QT_TRANSLATE_NOOP("Catalogue", "not together: overlaps")));
            break;
        case Relation::Unset:
            break;
        }
        if (related.relation == Relation::Before && related.necessity != Necessity::Unset) {
            how.append(m_words.label(related.necessity).toLower());
        }
        table.rows.append({title, cell(how.join(u", "_s)), cell(related.credits ? formatCredits(*related.credits, m_words.locale()) : QString())});
    }
    if (!table.rows.isEmpty()) {
        blocks.append(table);
    }
    blocks.append(prose(stackability.combinations));
    blocks.append(prose(stackability.overlapNotice));
    return blocks;
}

QList<CatalogueBlock> CatalogueBuilder::transfer() const
{
    const Stackability &stackability = m_design.stackability;
    QList<CatalogueBlock> blocks;
    for (const CatalogueProse &origin : runOn({prose(m_design.type.sourceModule, m_words(QT_TRANSLATE_NOOP("Catalogue", "Module"))),
             prose(m_design.type.sourceProgramme, m_words(QT_TRANSLATE_NOOP("Catalogue", "Taken from")))})) {
        blocks.append(origin);
    }
    for (const Track &track : m_design.tracks) {
        const CataloguePhrase name = pick(track.name);
        CatalogueProse line = prose(track.certificate, name.text);
        const QString awards = track.awardsCredits == Answer::Yes && m_design.type.credits
            ? m_words(QT_TRANSLATE_NOOP("Catalogue", "You receive %1 credits.")).arg(credits(*m_design.type.credits))
            : track.awardsCredits == Answer::No ? m_words(QT_TRANSLATE_NOOP("Catalogue", "Without credits."))
                                                : QString();
        if (!line.blocks.isEmpty()) {
            blocks.append(line);
        } else if (!awards.isEmpty()) {
            blocks.append(CatalogueProse{name.text, plainBlock(awards), m_words.language(), false});
        }
    }
    CatalogueTable table;
    table.name = m_words(QT_TRANSLATE_NOOP("Catalogue", "Recognition towards other awards"));
    table.columns = {column(QT_TRANSLATE_NOOP("Catalogue", "May count towards")), column(QT_TRANSLATE_NOOP("Catalogue", "State")),
        column(QT_TRANSLATE_NOOP("Catalogue", "Credits"), true)};
    for (const StackTarget &target : m_design.stackTargets) {
        CatalogueTable::Cell programme = cell(target.programme);
        programme.remarks = runOn({prose(target.award), prose(target.institution), prose(target.exemption), prose(target.requestRoute)});
        const QString state = target.status == TargetStatus::Agreed ? m_words(QT_TRANSLATE_NOOP("Catalogue", "agreed"))
            : target.status == TargetStatus::Refused                ? m_words(QT_TRANSLATE_NOOP("Catalogue", "not recognised"))
                                                                    : m_words(QT_TRANSLATE_NOOP("Catalogue", "on request"));
        QString size = target.recognisedCredits ? formatCredits(*target.recognisedCredits, m_words.locale()) : QString();
        if (target.credits) {
            const QString all = formatCredits(*target.credits, m_words.locale());
            size = size.isEmpty() ? m_words(QT_TRANSLATE_NOOP("Catalogue", "award of %1")).arg(all)
                                  : m_words(QT_TRANSLATE_NOOP("Catalogue", "%1 of %2")).arg(size, all);
        }
        table.rows.append({programme, cell(state), cell(size)});
    }
    if (!table.rows.isEmpty()) {
        blocks.append(table);
    }
    blocks.append(prose(stackability.requestRoute));
    blocks.append(prose(stackability.awardedBy, m_words(QT_TRANSLATE_NOOP("Catalogue", "Granted by"))));
    blocks.append(prose(stackability.awardEntails));
    blocks.append(prose(stackability.awardCriteria, m_words(QT_TRANSLATE_NOOP("Catalogue", "Criteria"))));
    blocks.append(prose(m_design.communication.creditTransfer));
    return blocks + certificate();
}

} // namespace Credwright
