#pragma once

#include "core/exchange/text_document/text_document.h"
#include "core/util/result.h"

#include <QByteArray>

namespace Credwright {

/// The document for Word and other word processors (Office Open XML, transitional; ECMA-376): headings, lists, captions and tables in the program's own styles
/// (Title, Heading 1 …), so that they can be restyled and read aloud; heads of tables repeat on each page. Where the language runs from right to left, so do
/// paragraphs and tables. Of texts, what XML cannot hold is replaced by U+FFFD. The same document makes the same bytes. CannotWrite where a picture
/// cannot be packed.
Result<QByteArray> toDocx(const TextDocument &document);

} // namespace Credwright
