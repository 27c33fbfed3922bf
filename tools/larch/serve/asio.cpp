// Asio's own code, once: see BOOST_ASIO_SEPARATE_COMPILATION in tools/CMakeLists.txt.
#include <boost/asio/impl/src.hpp>
