#pragma once

#include "core/model/design.h"

#include <QByteArray>
#include <QDate>

namespace Credwright {

/// The implementation plan of step 1 as one printable web page: vision and place, tasks in the order of their due dates (those without one
/// last), team, units, technical systems, training. It is for the institution's own use and holds names and contacts.
/// `date` is the day it was written; invalid: none is printed. `language` is that of its headings and of translated texts; empty: the design's.
QByteArray planHtml(const Design &design, QDate date = {}, const QString &language = {});

} // namespace Credwright
