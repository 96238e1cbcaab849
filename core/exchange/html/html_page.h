#pragma once

#include "core/util/markdown_subset.h"

class QXmlStreamWriter;

namespace Credwright {

/// What every HTML page that leaves the house has in common: one file without scripts and without resources from elsewhere.

/// The <head>, with the style sheet of this name under resources/templates inside, and a policy that allows nothing else.
void writeHtmlHead(QXmlStreamWriter &xml, const QString &title, const QString &description, const QString &styleSheet);
/// Words with their emphasis, links and kept line breaks.
void writeHtmlRuns(QXmlStreamWriter &xml, const QList<TextRun> &runs);
/// Writes the list that begins at `from` and the lists inside it; returns the place after them.
qsizetype writeHtmlList(QXmlStreamWriter &xml, const QList<TextBlock> &blocks, qsizetype from);
/// Paragraphs and lists.
void writeHtmlBlocks(QXmlStreamWriter &xml, const QList<TextBlock> &blocks);

} // namespace Credwright
