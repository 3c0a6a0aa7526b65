"""First names that women have: what "Mrs" and "Mr" are compared with. Written down by hand."""

from __future__ import annotations

from typing import Final

_OF_WOMEN = """
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
