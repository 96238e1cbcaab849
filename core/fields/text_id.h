#pragma once

#include <QCoreApplication>
#include <QString>

namespace Credwright {

/// A translatable source text that is looked up when it is shown, so that static tables stay free of language.
/// Tables write the source as QT_TRANSLATE_NOOP("Context", "Text") for lupdate.
struct TextId
{
    const char *context = nullptr;
    const char *source = nullptr;

    bool isEmpty() const { return source == nullptr; }
    QString text(int n = -1) const { return source ? QCoreApplication::translate(context, source, nullptr, n) : QString(); }
};

} // namespace Credwright
