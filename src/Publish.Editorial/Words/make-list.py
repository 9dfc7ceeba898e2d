#!/usr/bin/env python3
"""Writes words.tsv from makhzan's stats/wordFrequency (JSON): make-list.py wordFrequency > words.tsv

Kept are words of Urdu letters that stand in the corpus four times or more. Left out is what looks like two words without a space
between them: with ے or ں inside, or one of the commonest words in front of another that is far more frequent than the two together.
"""
import json, re, sys, unicodedata

LEAST = 4
COMMON = 'اور کے کی کا کو سے میں نے پر ہے ہیں کہ اس ان یہ جو تھا تھے تھی جس'.split()
URDU = re.compile('[آأؤئابتثجحخدذرزسشصضطظعغفقلمنوءپٹچڈڑژکگںھہۂۃیے]+')
GLUED = re.compile('^(?!بے|پے).+(ے|ں(?!ھ))[^ے]')

with open(sys.argv[1], encoding='utf-8') as file:
    composed = ((unicodedata.normalize('NFC', word), count) for word, count in json.load(file).items())
    counts = {word: count for word, count in composed if URDU.fullmatch(word) and len(word) > 1 or word == 'و'}

def is_glued(word):
    return bool(GLUED.match(word)) or any(
        word.startswith(c) and len(word) > len(c) + 2 and counts.get(word[len(c):], 0) > 40 * counts[word] for c in COMMON if len(c) > 2)

for word, count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
    if count >= LEAST and not is_glued(word):
        print(word, count, sep='\t')
