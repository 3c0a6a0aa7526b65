"""First names that women and men have: what "Mrs" and "Mr" are compared with. Written down by hand."""

from __future__ import annotations

from typing import Final

_OF_WOMEN: Final = """
Adele Aileen Alexandra Alice Alina Alla Amanda Amina Amy Ana Anastasia Andrea Angela Angelina Anita Ann Anna
Annalena Anne Annegret Antonia Asma Audrey Barbara Beatrice Beata Benazir Bella Birgit Brigitte Camilla Carla Carmen
Caroline Carrie Catherine Cecilia Chloe Christiane Christine Chrystia Cindy Clara Claire Claudia Condoleezza Corazon
Cristina Dalia Daniela Daria Deborah Diana Dilma Dina Dolores Doris Dorothy Edith Ekaterina Elena Eleanor Elin
Elizabeth Ella Ellen Elvira Emily Emma Erna Esther Eva Evgenia Federica Fatima Florence Frances Galina Gabriela
Gerda Giorgia Gina Grace Greta Gro Gulnara Hanna Hannah Hasina Heather Helen Helena Helle Hillary Hilary Ida Indira
Inna Ingrid Irina Isabel Ivanka Jacinda Jane Janet Jeanne Jennifer Jessica Jill Joan Jo Joyce Judith Julia Julie
Kaja Kamala Karen Karin Kate Katherine Kathy Katrin Kersti Kim Kolinda Ksenia Larisa Laura Lena Leni Liz Linda Lisa
Liudmila Louise Lucy Ludmila Lyubov Lydia Lyudmila Madeleine Maia Mairead Margaret Margarita Maria Mariana Marianne
Marie Marina Marine Marta Martha Mary Mathilde Mateja Maya Megawati Melania Mette Michelle Milena Mirjana Monica
Nadezhda Nancy Nadia Natalia Natalie Natalya Nicola Nikki Nina Nora Nur Oksana Olga Olivia Pamela Park Patricia
Paula Penny Polina Priti Rachel Rama Rebecca Rosa Rose Roza Ruth Salome Sandra Sanna Sara Sarah Sheikha Sheila
Silvia Simone Simonetta Sofia Sonia Sophie Stella Susan Susanne Svetlana Sylvia Tamara Tansu Tarja Tatiana Tatyana
Teresa Theresa Tina Tsai Ursula Vaira Valentina Valeria Vanessa Vera Veronika Victoria Viktoria Vigdis Violeta Wendy
Yekaterina Yelena Yevgenia Yingluck Yulia Yuliya Yuriko Zhanna Zinaida Zuzana
"""
OF_WOMEN: Final = frozenset(name.casefold() for name in _OF_WOMEN.split())


def is_woman(full_name: str) -> bool:
    """Whether the first name is one that women have."""
    return full_name.split()[0].casefold() in OF_WOMEN if full_name else False


_OF_MEN: Final = """
Abdel Abdul Abraham Adam Alan Albert Alejandro Aleksandar Alexander Alexei Ali Anatoly Andrei Andrew Andrzej Angus
Anthony Antonio Antony Ban Barack Benjamin Benny Bernard Bill Boris Boyko Brian Bruce Carl Carlos Charles Christian
Christopher Colin Daniel David Denis Dmitry Dominic Donald Douglas Edward Emmanuel Enrique Eric Ernest Evo Felipe
Francis Francois François Frank Franz Fredrik Gabriel Gareth Geoffrey George Gerald Gerhard Giuseppe Gordon Gregory
Guy Hamid Hans Harold Harry Hassan Heinz Helmut Henry Hugh Hugo Ian Igor Ilham Imran Islam Ivan Jacob Jacques Jair
James Jan Javier Jean Jeremy Jimmy Joe John Jonas Jose José Joseph Juan Julian Justin Karl Keir Kenneth Kevin Kofi
Lars Lee Leonid Luis Luiz Malcolm Manuel Mario Mark Martin Matteo Michael Michel Miguel Mikhail Mohamed Mohammad
Mohammed Muhammad Narendra Nelson Nicholas Nicolas Nikol Nikolai Nursultan Olaf Oleg Osama Otto Pablo Patrick Paul
Pavel Pedro Peter Petr Philip Pierre Ralph Recep Richard Rishi Robert Roberto Rodrigo Romano Ronald Sadyr Scott
Serge Sergei Sergey Shavkat Shinzo Sigmar Silvio Simon Stefan Stephen Steven Tayyip Theodore Thomas Tony Valery
Vasily Vicente Victor Viktor Vladimir Volodymyr Walter William Winston Wolfgang Xavier Yasser Yevgeny Yury
"""
OF_MEN: Final = frozenset(name.casefold() for name in _OF_MEN.split())


def is_man(full_name: str) -> bool:
    """Whether the first name is one that men have."""
    return full_name.split()[0].casefold() in OF_MEN if full_name else False
