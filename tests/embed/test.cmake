# Programs of users' own, with the demo model: built by each of COMPILERS (C++; C;…) against Larch as it is installed
# from the build folder BUILD, and by the first one with Larch as a part of their project and shared, and against that
# installed. All below WORK; Larch's sources are SOURCE.
function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# expect(TEXT COMMAND…): a command's output, given the question.
function(expect text)
  execute_process(COMMAND ${ARGN} INPUT_FILE ${WORK}/question OUTPUT_VARIABLE answer COMMAND_ERROR_IS_FATAL ANY)
  string(FIND "${answer}" "${text}" found)
  if(found EQUAL -1)
    message(FATAL_ERROR "expected ${text} in the output of ${ARGN}, found: ${answer}")
  endif()
endfunction()

set(flags "")
if(SANITIZE)
  set(flags -fsanitize=${SANITIZE})
endif()
set(demo ${WORK}/static/share/larch/demo/fp8)

# programs(FOLDER CXX CC OPTION…): builds and asks them.
function(programs folder cxx cc)
  run(${CMAKE_COMMAND} -S ${SOURCE}/tests/embed -B ${WORK}/${folder} -G Ninja -DCMAKE_CXX_COMPILER=${cxx}
      -DCMAKE_C_COMPILER=${cc} -DCMAKE_CXX_FLAGS=${flags} -DCMAKE_C_FLAGS=${flags} ${ARGN})
  run(${CMAKE_COMMAND} --build ${WORK}/${folder})
  foreach(program chat plain)
    expect("347 + 589 = **936**" ${WORK}/${folder}/${program} ${demo})
  endforeach()
  expect("0 + 936 = **936**\n1 + 936 = **937**\n" ${WORK}/${folder}/forks ${demo})
endfunction()

# by_all_compilers(PREFIX): programs that each compiler builds against what is installed there.
function(by_all_compilers prefix)
  list(LENGTH COMPILERS count)
  math(EXPR last "${count} - 1")
  foreach(i RANGE 0 ${last} 2)
    math(EXPR j "${i} + 1")
    list(GET COMPILERS ${i} cxx)
    list(GET COMPILERS ${j} cc)
    programs(${prefix}-${i} ${cxx} ${cc} -DCMAKE_PREFIX_PATH=${WORK}/${prefix})
  endforeach()
endfunction()

# The README shows the very programs that are built here.
file(READ ${SOURCE}/README.md readme)
file(READ ${SOURCE}/tests/embed/chat.cpp program)
string(FIND "${readme}" "${program}" found)
if(found EQUAL -1)
  message(FATAL_ERROR "expected README.md to hold tests/embed/chat.cpp, found something else")
endif()

file(REMOVE_RECURSE ${WORK})
file(WRITE ${WORK}/question "What is 347 + 589?\n")
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/static)
expect("**936**" ${WORK}/static/bin/larch generate --temperature 0)
by_all_compilers(static)

# pkg-config tells a C compiler all that it needs.
set(ENV{PKG_CONFIG_PATH} ${WORK}/static/${LIBRARIES}/pkgconfig)
execute_process(COMMAND pkg-config --cflags --libs larch OUTPUT_VARIABLE told OUTPUT_STRIP_TRAILING_WHITESPACE
                        COMMAND_ERROR_IS_FATAL ANY)
separate_arguments(told UNIX_COMMAND "${told}")
list(GET COMPILERS 0 cxx)
list(GET COMPILERS 1 cc)
run(${cc} ${SOURCE}/tests/embed/plain.c ${flags} ${told} -o ${WORK}/plain)
expect("347 + 589 = **936**" ${WORK}/plain ${demo})

# Without the command line, what that needs is not looked for.
run(${CMAKE_COMMAND} -S ${SOURCE} -B ${WORK}/library -G Ninja -DCMAKE_CXX_COMPILER=${cxx} -DLARCH_BUILD_CLI=OFF
    -DLARCH_BUILD_TESTS=OFF -DLARCH_BUILD_BENCH=OFF -DCMAKE_DISABLE_FIND_PACKAGE_CLI11=ON
    -DCMAKE_DISABLE_FIND_PACKAGE_GTest=ON)
execute_process(COMMAND ninja -C ${WORK}/library -t targets all OUTPUT_VARIABLE targets COMMAND_ERROR_IS_FATAL ANY)
if(targets MATCHES "libedit|tools/|larch: CXX_EXECUTABLE")
  message(FATAL_ERROR "expected nothing of the command line with LARCH_BUILD_CLI=OFF, found some")
endif()

# Shared. The kernels of the CPU's own level take minutes to compile and are the same ones.
programs(
  part
  ${cxx}
  ${cc}
  -DLARCH_SOURCE=${SOURCE}
  -DBUILD_SHARED_LIBS=ON
  -DLARCH_ISAS=
  -DCMAKE_BUILD_TYPE=Debug
  -DCMAKE_CXX_FLAGS_DEBUG=)
if(EXISTS ${WORK}/part/larch/tools)
  message(FATAL_ERROR "expected no program larch in a project that Larch is a part of, found one")
endif()
run(${CMAKE_COMMAND} --install ${WORK}/part/larch --prefix ${WORK}/shared)
by_all_compilers(shared)
set(library ${WORK}/shared/${LIBRARIES}/liblarch.so)
expect("SONAME               liblarch.so.0.1" objdump -p ${library})
execute_process(COMMAND nm -D --defined-only --demangle ${library} OUTPUT_VARIABLE lines COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n]* [TDBR] [^\n]*" symbols "${lines}")
foreach(symbol IN LISTS symbols)
  if(NOT symbol MATCHES " [TDBR] (larch_[a-z_]+|larch::[a-zA-Z_]+(::[~A-Za-z_=]+)?(\\[abi:cxx11\\])?\\(.*)$")
    message(FATAL_ERROR "expected a shared library that shows its interface alone, found: ${symbol}")
  endif()
  if(symbol MATCHES " [TDBR] larch::(engine|core|kernels|load|model|quant|text|convert)::")
    message(FATAL_ERROR "expected a shared library that hides its rooms, found: ${symbol}")
  endif()
endforeach()
if(PYTHON AND NOT SANITIZE)
  expect("347 + 589 = **936**" ${PYTHON} ${SOURCE}/tests/embed/ask.py ${library} ${demo} "What is 347 + 589?")
endif()
