/** `wx`, `App`, `Page`, `Component`: WeChat's own types, for every script of the Mini Program. */
/// <reference types="miniprogram-api-typings" />
