#include "core/util/clock.h"

namespace Credwright {

namespace {
std::function<QDateTime()> source;
}

QDateTime Clock::now()
{
    return source ? source() : QDateTime::currentDateTimeUtc();
}

void Clock::replace(std::function<QDateTime()> replacement)
{
    source = std::move(replacement);
}

} // namespace Credwright
