import { computed, createModel, effect, signal, untracked, useSignal } from '@preact/signals';
import { Component } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';

/** All that scripts put in later may use of Preact and signals: what is not named here need not be in the overlay. */
export const hooks = { useEffect, useLayoutEffect, useMemo, useRef, useState };
export const preact = { Component };
export const jsxRuntime = { Fragment, jsx, jsxs };
export const signals = { computed, createModel, effect, signal, untracked, useSignal };
