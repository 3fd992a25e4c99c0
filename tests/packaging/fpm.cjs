#!/usr/bin/env node
/**
 * Stands in for `fpm`, the program electron-builder makes a .deb with and would download: lays out the files as the
 * package would install them, in a folder beside it, with what the package says of itself in `control.json`.
 */
'use strict'
const fs = require('node:fs')
const path = require('node:path')

const SHORT = { '-s': 'source', '-t': 'type', '-C': 'chdir', '-d': 'depends' }
const control = { depends: [] }
const mappings = []
const given = process.argv.slice(2)
for (let at = 0; at < given.length; at++) {
  const argument = given[at]
  if (argument === '--force') continue
  if (!argument.startsWith('-')) {
    mappings.push(argument)
    continue
  }
  const [, long, attached] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? []
  const name = SHORT[argument] ?? long
  const value = attached ?? given[++at]
  if (name === 'depends') control.depends.push(value)
  else control[name] = value
}

const tree = `${control.package}.tree`
for (const mapping of mappings) {
  const [from, to] = mapping.split('=')
  const target = path.join(tree, to)
  fs.mkdirSync(path.dirname(target), { recursive: true })
  const isFolder = fs.statSync(from).isDirectory()
  const place = !isFolder && to.endsWith('/') ? path.join(target, path.basename(from)) : target
  fs.cpSync(from.replace(/\/$/, ''), place, { recursive: true })
}
fs.writeFileSync(`${control.package}.control.json`, JSON.stringify(control))
fs.writeFileSync(control.package, 'stand-in')
