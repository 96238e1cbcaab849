#include "core/guide/guidance.h"
#include "core/guide/guide_blocks.h"
#include "core/model/entity_type.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList keysIn(const QString &list)
{
    QStringList keys = list.split(u',', Qt::SkipEmptyParts);
    for (QString &key : keys) {
        key = key.trimmed();
    }
    return keys;
}

/// "KU Leuven | Degree courses are opened …"
Result<GuideCase> caseOf(const GuidePart &part)
{
    const qsizetype bar = part.text.indexOf(u" | ");
    if (bar <= 0) {
        return guideTextError(part.line, u"a case is a name, a bar and a text"_s);
    }
    return GuideCase{part.text.left(bar), part.text.mid(bar + 3).trimmed()};
}

Result<StepGuide> stepOf(const GuideBlock &block)
{
    StepGuide step{block.heading, block.value(u"Purpose"), block.value(u"Section"), {}, keysIn(block.value(u"Terms"))};
    if (step.purpose.isEmpty() || step.section.isEmpty()) {
        return guideTextError(block.line, u"a step needs Purpose and Section"_s);
    }
    for (const GuidePart &part : block.parts) {
        if (part.key == u"Case") {
            const auto found = caseOf(part);
            if (!found) {
                return tl::unexpected(found.error());
            }
            step.cases.append(*found);
        }
    }
    return step;
}

/// One guidance for each field that the heading names.
Result<QList<Guidance>> fieldsOf(const GuideBlock &block)
{
    Guidance guidance{{}, block.value(u"Title"), block.value(u"Good"), block.value(u"Why"), block.value(u"Bad"), block.value(u"Better"),
        block.value(u"Section"), keysIn(block.value(u"Terms"))};
    if (guidance.whatGoodLooksLike.isEmpty() || guidance.why.isEmpty() || guidance.section.isEmpty()) {
        return guideTextError(block.line, u"a field needs Good, Why and Section"_s);
    }
    if (guidance.badExample.isEmpty() != guidance.goodExample.isEmpty()) {
        return guideTextError(block.line, u"Bad and Better belong together"_s);
    }
    QList<Guidance> list;
    const QStringList ids = block.heading.split(u' ', Qt::SkipEmptyParts);
    for (const QString &id : ids) {
        const FieldInfo *info = fieldInfo(id);
        if (!info) {
            return guideTextError(block.line, u"there is no field “%1”"_s.arg(id));
        }
        list.append(guidance);
        list.last().fieldId = id;
        if (guidance.title.isEmpty()) {
            list.last().title = info->labelText();
        }
    }
    return list;
}

} // namespace

Result<StepTexts> parseStepTexts(const QString &text)
{
    static const QStringList keys{u"Purpose"_s, u"Section"_s, u"Case"_s, u"Terms"_s, u"Title"_s, u"Good"_s, u"Why"_s, u"Bad"_s, u"Better"_s};
    const auto blocks = parseGuideBlocks(text, keys, {u"Case"_s});
    if (!blocks) {
        return tl::unexpected(blocks.error());
    }
    if (blocks->isEmpty() || blocks->constFirst().depth != 1) {
        return guideTextError(1, u"the heading of the step has to come first"_s);
    }
    auto step = stepOf(blocks->constFirst());
    if (!step) {
        return tl::unexpected(step.error());
    }
    StepTexts texts{*step, {}};
    QStringList seen;
    for (const GuideBlock &block : blocks->mid(1)) {
        if (block.depth != 2) {
            return guideTextError(block.line, u"a file is about one step"_s);
        }
        const auto fields = fieldsOf(block);
        if (!fields) {
            return tl::unexpected(fields.error());
        }
        for (const Guidance &guidance : *fields) {
            if (seen.contains(guidance.fieldId)) {
                return guideTextError(block.line, u"“%1” is there twice"_s.arg(guidance.fieldId));
            }
            seen.append(guidance.fieldId);
            texts.fields.append(guidance);
        }
    }
    return texts;
}

Result<QList<GlossaryEntry>> parseGlossary(const QString &text)
{
    const auto blocks = parseGuideBlocks(text, {u"Term"_s, u"Text"_s, u"Source"_s, u"See"_s});
    if (!blocks) {
        return tl::unexpected(blocks.error());
    }
    QList<GlossaryEntry> entries;
    QStringList seen;
    for (const GuideBlock &block : *blocks) {
        const GlossaryEntry entry{block.heading, block.value(u"Term"), block.value(u"Text"), block.value(u"Source"), keysIn(block.value(u"See"))};
        if (block.depth != 2 || entry.term.isEmpty() || entry.text.isEmpty() || entry.source.isEmpty()) {
            return guideTextError(block.line, u"an entry is ## and a key, with Term, Text and Source"_s);
        }
        if (seen.contains(entry.key)) {
            return guideTextError(block.line, u"“%1” is there twice"_s.arg(entry.key));
        }
        seen.append(entry.key);
        entries.append(entry);
    }
    return entries;
}

} // namespace Credwright
