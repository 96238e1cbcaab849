#pragma once

#include <functional>
#include <QDateTime>

namespace Credwright {

/// The one place that tells the time, so that tests can replace it. Stored times are UTC; shown ones local.
class Clock
{
public:
    static QDateTime now();
    /// An empty function brings the real time back.
    static void replace(std::function<QDateTime()> source);
};

} // namespace Credwright
